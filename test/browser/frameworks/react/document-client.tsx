/** @jsxImportSource react */
import { hydrateRoot } from 'react-dom/client';
import { Document } from './Document';

// Late, as on a slow phone: the launcher stands there already.
Object.assign(window, { takeOver: () => void hydrateRoot(document, <Document />) });
