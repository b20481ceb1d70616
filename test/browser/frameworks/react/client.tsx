/** @jsxImportSource react */
import { StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { App, Contact, ContactFromServer } from './App';

const root = document.querySelector('#root') as HTMLElement;
const appWith = (as: typeof Contact) => (
  <StrictMode>
    <App as={as} />
  </StrictMode>
);
if (root.hasChildNodes()) hydrateRoot(root, appWith(ContactFromServer));
else createRoot(root).render(appWith(Contact));
