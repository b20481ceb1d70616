import { signal } from '@preact/signals-core';
import { logError } from '../guard';
import type { QrCode } from './components/QrCode';

/** The code for a phone, `null` until it is loaded: only customers at a desk who want to call or text need it. */
export const qrCode = signal<typeof QrCode | null>(null);

let loading: Promise<void> | undefined;

export function loadQrCode(): Promise<void> {
  loading ??= import('./components/QrCode').then((module) => {
    qrCode.value = module.QrCode;
  }, logError);
  return loading;
}
