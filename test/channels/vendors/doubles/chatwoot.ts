import { type Double, withMessage } from './double';

export const chatwoot: Double = {
  product: 'Chatwoot',
  opens: "`$chatwoot.toggle('open')`",
  takesAlong: 'attributes of the conversation that the agent sees',
  sources: [
    'https://www.chatwoot.com/hc/user-guide/articles/1677587234-how-to-send-additional-user-information-to-chatwoot-using-sdk',
    'https://github.com/chatwoot/chatwoot/blob/develop/app/javascript/entrypoints/sdk.js',
  ],
  snippet({ page, record }) {
    page.$chatwoot = { hasLoaded: false, toggle: record('toggle') };
  },
  install({ page, record }) {
    page.$chatwoot = {
      hasLoaded: true,
      toggle: record('toggle'),
      setConversationCustomAttributes: record('setConversationCustomAttributes'),
      toggleBubbleVisibility: record('toggleBubbleVisibility'),
    };
    return {};
  },
  opened: [
    ['setConversationCustomAttributes', withMessage],
    ['toggle', 'open'],
  ],
  hides: ['toggleBubbleVisibility', 'hide'],
};
