/**
 * Chatwoot (https://www.chatwoot.com/hc/user-guide/articles/1677587234-how-to-send-additional-user-information-to-chatwoot-using-sdk):
 * `$chatwoot.toggle('open')`, and conversation attributes that the agent sees. It has no way to place a draft.
 */
interface Chatwoot {
  toggle(state: 'open'): void;
  setConversationCustomAttributes?(attributes: Record<string, string>): void;
}

const longestWait = 5000;

/** Opens the Chatwoot window of the page with the reason and the message as attributes of the conversation. */
export async function openChatwoot({
  subject,
  message,
}: {
  subject: string;
  message: string;
}): Promise<boolean> {
  const chatwoot = await loaded();
  if (!chatwoot) return false;
  try {
    chatwoot.setConversationCustomAttributes?.({
      contact_reason: subject,
      contact_message: message,
    });
    chatwoot.toggle('open');
    return true;
  } catch {
    return false;
  }
}

/** Chatwoot's SDK once its `chatwoot:ready` has fired, or nothing after five seconds. */
function loaded(): Promise<Chatwoot | undefined> {
  const page = window as { $chatwoot?: Chatwoot & { hasLoaded?: boolean } };
  if (page.$chatwoot && page.$chatwoot.hasLoaded !== false) return Promise.resolve(page.$chatwoot);
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      window.removeEventListener('chatwoot:ready', done);
      resolve(page.$chatwoot?.hasLoaded === false ? undefined : page.$chatwoot);
    };
    const timer = setTimeout(done, longestWait);
    window.addEventListener('chatwoot:ready', done);
  });
}
