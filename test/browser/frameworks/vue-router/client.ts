import { createApp, h } from 'vue';
import { createRouter, createWebHistory, RouterLink, RouterView } from 'vue-router';

const names = ['one', 'two', 'three'];
const routes = names.map((name) => ({
  path: `/${name}`,
  component: { render: () => h('h1', `Page ${name}`) },
}));
const links = () => names.map((name) => h(RouterLink, { to: `/${name}` }, () => `To ${name}`));

createApp(() => [h('nav', links()), h(RouterView)])
  .use(createRouter({ history: createWebHistory(), routes }))
  .mount('#app');
