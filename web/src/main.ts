import { createPinia } from 'pinia';
import { createApp, watch } from 'vue';
import { createGraphClient, provideGraph } from './api/client.js';
import { forgetAnswers } from './api/use-read.js';
import App from './app.vue';
import { i18n } from './i18n/index.js';
import { router } from './router.js';
import { useSession } from './session/session.js';
import './ui/element.js';
import './ui/theme.css';

const app = createApp(App);
app.use(createPinia());
app.use(i18n);
provideGraph(app, createGraphClient());
app.use(router);

const session = useSession();
watch(
  () => session.token,
  (token) => {
    forgetAnswers();
    const here = router.currentRoute.value;
    if (token === null && here.name !== 'sign-in') {
      void router.replace({ name: 'sign-in', query: { to: here.fullPath } });
    }
  },
);
app.mount('#app');
