/** What the site of every starter says, and how it comes to have a chat later on. */
import type { ConfigInput } from 'smart-channel-selector';

export const configOf = (hasChat: boolean): ConfigInput => ({
  channels: [
    { id: 'phone', kind: 'phone', number: '+15555550101' },
    { id: 'email', kind: 'email', address: 'help@acme.example' },
    ...(hasChat ? [{ id: 'chat', kind: 'chat', href: 'https://acme.example/chat' } as const] : []),
  ],
});
