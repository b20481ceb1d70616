/** @jsxImportSource react */
import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { App, ContactFromServer } from './App';

export const render = (): string =>
  renderToString(
    <StrictMode>
      <App as={ContactFromServer} />
    </StrictMode>,
  );
