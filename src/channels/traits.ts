import type { Channel, ChannelKind } from '../config/schema';

/**
 * What each kind of channel is good at. `live`: answers at once. `conversational`: a talk back and forth. `voice`:
 * spoken. `written`: leaves a record. `private`: not overheard, not on a lock screen. `attachments`: takes documents.
 * `anytime`: answered later. `brief`: a few lines. `on-phone`: needs a telephone at hand.
 */
const traitsOfKind: Readonly<Record<ChannelKind, readonly string[]>> = {
  chat: ['live', 'conversational', 'written', 'private', 'attachments'],
  sms: ['written', 'brief', 'anytime', 'on-phone'],
  email: ['written', 'private', 'attachments', 'anytime'],
  phone: ['live', 'conversational', 'voice', 'on-phone'],
  whatsapp: ['conversational', 'written', 'attachments', 'anytime', 'on-phone'],
  callback: ['conversational', 'voice', 'anytime'],
  link: ['written', 'anytime'],
  custom: [],
};

/** The owner's traits of a channel, else those of its kind. */
export const traitsOf = (channel: Channel): readonly string[] =>
  channel.traits ?? traitsOfKind[channel.kind];

/** The ways to get in touch by it that access needs tell apart. */
export const waysOf = (channel: Channel): readonly string[] =>
  traitsOf(channel).filter((trait) => /^(?:voice|written)$/.test(trait));
