/** The words that few customers ever see, in English, such as those of the form that asks for a call, and of what stands beside the way to a channel. */
export const enSeldom: Readonly<Record<string, string>> = {
  'callback.number': 'Your phone number',
  'callback.window': 'When may we call?',
  'callback.asap': 'As soon as possible',
  'callback.morning': 'In the morning',
  'callback.afternoon': 'In the afternoon',
  'callback.evening': 'In the evening',
  'callback.message': 'What we are told',
  'callback.hint': 'Sent to us with your number, which this device does not keep.',
  'callback.send': 'Call me back',
  'callback.sending': 'Sending…',
  'callback.again': 'Try again',
  'callback.missing': 'Write the number that we should call.',
  'callback.wrong':
    'This is no phone number. Write it with its area code, such as +1 555 555 0100.',
  'callback.failed': 'This did not reach us. All that you wrote is still here.',
  'callback.offline':
    'You are offline. We send this by itself as soon as you are online again; leave it open.',

  'prompt.memory':
    'How often you came to some pages, so that help is offered at the right moment, and which offers you closed.',
  'memory.none': 'Nothing. This device remembers no contacts.',
  'memory.contacts.one':
    'One contact: when it was, what it was about, by which channel, and how it ended. Nothing you wrote.',
  'memory.contacts.other':
    '{count} contacts: when they were, what they were about, by which channel, and how they ended. Nothing you wrote.',
  'memory.use': 'It helps to suggest what works for you. What is learned stays on this device.',
  'memory.reported':
    'It helps to suggest what works for you. The site is told what a contact was about, the channel and how it ended; not who you are, nothing you wrote, and not even that if your browser asks not to be tracked.',
  'memory.forget': 'Forget what this device learned',
  'memory.forgotten': 'Forgotten. Suggestions start afresh.',
  'memory.visit': 'A number that keeps suggestions the same while you are here.',
  'memory.questions': 'That you do not want to be asked how it went.',
  'memory.unused': 'Something from before that is no longer used.',
  'memory.stuck':
    'Your browser did not let this be deleted. You can delete it in its settings, with the data of this site.',

  'needs.title': 'What suits you?',
  'needs.noPhone': 'I can’t use the phone',
  'needs.writing': 'I prefer writing',
  'needs.hearing': 'Hearing is hard for me',
  'needs.speaking': 'Speaking is hard for me',
  'needs.noTyping': 'Typing is hard for me',
  'needs.language': 'Language you want to be helped in',
  'needs.anyLanguage': 'Any language',
  'needs.serve': 'From now on we suggest only: {channels}.',
  'needs.none': 'No channel here suits all of this. They all stay in the list.',
  'needs.private':
    'Only this device remembers it. The site is not told, and nothing is learned from it.',
  'needs.kept': 'What you said you need, known to this device only:',
};
