import { createRouter, createWebHistory } from 'vue-router';
import { useSession } from './session/session.js';

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/sign-in', name: 'sign-in', component: () => import('./features/session/sign-in-page.vue') },
    {
      path: '/',
      component: () => import('./ui/app-shell.vue'),
      children: [
        { path: '', name: 'overview', component: () => import('./features/overview/overview-page.vue') },
        { path: 'orders', name: 'orders', component: () => import('./features/orders/orders-page.vue') },
        {
          path: 'orders/:id',
          name: 'order',
          component: () => import('./features/orders/order-page.vue'),
          props: true,
        },
        { path: 'stock', name: 'stock', component: () => import('./features/stock/stock-page.vue') },
        { path: 'skus', name: 'skus', component: () => import('./features/skus/skus-page.vue') },
        {
          path: 'warehouses',
          name: 'warehouses',
          component: () => import('./features/warehouses/warehouses-page.vue'),
        },
        {
          path: 'shipping',
          name: 'shipping',
          component: () => import('./features/shipping/shipping-page.vue'),
        },
        {
          path: 'payments',
          name: 'payments',
          component: () => import('./features/payments/payments-page.vue'),
        },
        { path: 'rules', name: 'rules', component: () => import('./features/rules/rules-page.vue') },
        { path: 'work', name: 'work', component: () => import('./features/work/work-page.vue') },
        { path: 'floor', name: 'floor', component: () => import('./features/floor/floor-page.vue') },
        { path: 'live', name: 'live', component: () => import('./features/live/live-page.vue') },
        { path: ':rest(.*)*', name: 'not-found', component: () => import('./ui/not-found-page.vue') },
      ],
    },
  ],
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
});

router.beforeEach((to) => {
  const { signedIn } = useSession();
  if (!signedIn && to.name !== 'sign-in')
    return { name: 'sign-in', query: { to: to.fullPath }, replace: true };
  if (signedIn && to.name === 'sign-in') return { name: 'overview', replace: true };
  return true;
});
