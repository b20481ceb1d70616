/** Every word that customers see from the first suggestion on, in English. */
export const enLater: Readonly<Record<string, string>> = {
  'why.guess': 'A guess from what each channel is good at; no outcomes are known yet.',
  'why.site.one': 'Learned from {count} earlier contact.',
  'why.site.other': 'Learned from {count} earlier contacts.',
  'why.own.one': 'Your own contact counts most.',
  'why.own.other': 'Your own {count} contacts count most.',
  'why.instead': 'Rather than',

  'done.chat': 'Over to chat',
  'done.sms': 'Over to your messages',
  'done.email': 'Over to your email',
  'done.phone': 'Over to your phone',
  'done.whatsapp': 'Over to WhatsApp',
  'done.link': 'Over to {channel}',
  'done.custom': 'Over to {channel}',
  'done.next':
    'Next time you visit we ask once whether it helped, and learn from your answer. On this device only.',
  'done.fallback': 'Didn’t open? Here it is:',
  'done.failed': '{channel} could not be opened',
  'done.another': 'Try another channel',
  'done.finish': 'Done',

  'follow-up.title': 'Did that resolve it?',
  'follow-up.how': '{channel}, {date}',
  'follow-up.about': '“{reason}” · {how}',
  'follow-up.yes': 'Yes',
  'follow-up.no': 'No',
  'follow-up.later': 'Not yet',
  'follow-up.thanks': 'Thank you. Glad it is resolved.',

  'memory.none': 'Nothing. This device remembers no contacts.',
  'memory.contacts.one':
    'One contact: when it was, what it was about, by which channel, and how it ended. Nothing you wrote.',
  'memory.contacts.other':
    '{count} contacts: when they were, what they were about, by which channel, and how they ended. Nothing you wrote.',
  'memory.use': 'It helps to suggest what works for you. Nothing of it has left this device.',
  'memory.forget': 'Forget what this device learned',
  'memory.forgotten': 'Forgotten. Suggestions start afresh.',
};
