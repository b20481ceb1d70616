/** @jsxImportSource react */
import { renderToString } from 'react-dom/server';
import { Document } from './Document';

export const render = (): string => renderToString(<Document />);
