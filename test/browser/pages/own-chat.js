// The queue stub that the README gives, and config that only a script can write.
window.channelSelector ??= Object.assign((...call) => window.channelSelector.q.push(call), {
  q: [],
});
const show = (text) => {
  document.getElementById('opened').textContent += `${text}\n`;
};
window.channelSelector('init', {
  id: 'own-chat',
  channels: [
    {
      id: 'callback',
      kind: 'chat',
      label: 'Callback chat',
      open: (request) => show(`callback ${request.message}`),
    },
    {
      id: 'broken',
      kind: 'chat',
      label: 'Broken chat',
      open: () => {
        throw new Error('no agent');
      },
    },
    { id: 'event', kind: 'custom', label: 'Event chat' },
    { id: 'vendor', kind: 'chat', label: 'Vendor chat', vendor: 'chatwoot' },
    { id: 'email', kind: 'email', address: 'help@acme.example' },
  ],
  reasons: [{ id: 'order', label: 'Where is my order?', traits: [] }],
});
document.addEventListener('channel-selector:before-handoff', (event) => {
  if (event.detail.channel !== 'event') return;
  event.preventDefault();
  show(`event ${event.detail.message}`);
});
window.$chatwoot = {
  hasLoaded: true,
  setConversationCustomAttributes: (attributes) => show(`vendor ${attributes.contact_message}`),
  toggle: (state) => show(`toggle ${state}`),
};
