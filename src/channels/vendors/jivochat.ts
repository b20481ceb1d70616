import type { Vendor } from './vendor';

interface Jivo {
  open(options: { start: 'chat' }): void;
  chatMode(): string;
  setCustomData(fields: readonly { title: string; content: string }[]): void;
}

/** JivoChat (https://www.jivochat.com/docs/widget/). It has no draft, no outcomes and no way to hide its button. */
export const vendor: Vendor<Jivo> = {
  find: ({ jivo_api }: Window & { jivo_api?: Jivo }) => jivo_api,
  open(jivo, { attributes }) {
    const fields = Object.entries(attributes).map(([title, content]) => ({ title, content }));
    jivo.setCustomData(fields);
    jivo.open({ start: 'chat' });
  },
  availability: (jivo) => (jivo.chatMode() === 'online' ? 'open' : 'closed'),
};
