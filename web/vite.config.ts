import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

const gateway = 'http://127.0.0.1:4000';

/** `vite` serves the sources for work on the console, with the graph of a running system behind it. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [vue()],
  // The parts of vue-i18n that the console does not use stay out of the bundle.
  define: {
    __VUE_I18N_FULL_INSTALL__: false,
    __VUE_I18N_LEGACY_API__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
  },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    reportCompressedSize: false,
    // The charts are one library in a chunk of their own, loaded after the page that shows them.
    chunkSizeWarningLimit: 700,
  },
  server: {
    proxy: {
      '/graphql': { target: gateway, ws: true },
      '/dev': gateway,
    },
  },
});
