/** Takes along what was in memory when it may be kept from now on. In a file of its own: few sites ask for consent late. */
import type { History } from './history';
import type { Storage } from './storage';

/** Moves to another storage, with contacts, needs and the visit; contacts that are there already stay. */
export async function carry(history: History, to: Storage): Promise<void> {
  const contacts = await history.contacts();
  const { needs, visit } = await history.export();
  history.moveTo(to);
  if (needs !== undefined) await history.keep('needs', needs);
  if (visit !== undefined) await history.keep('visit', visit);
  if (contacts.length === 0) return;
  const ids = new Set(contacts.map(({ id }) => id));
  await history.change((kept) => [...kept.filter(({ id }) => !ids.has(id)), ...contacts]);
}
