import { hydrate, mount } from 'svelte';
import App from './App.svelte';

const target = document.querySelector('#root') as HTMLElement;
(target.hasChildNodes() ? hydrate : mount)(App, { target });
