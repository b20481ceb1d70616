/** The words that customers see after the first suggestion, in English. */
export const enLater: Readonly<Record<string, string>> = {
  'message.masked':
    'Card and account numbers and passwords in it are hidden when it is taken along.',
  'why.guess': 'A guess from what each channel is good at; no outcomes are known yet.',
  'why.start':
    'This is not yet what was learned from contacts: the site is still finding out what helps most.',
  'why.site.one': 'Learned from {count} earlier contact.',
  'why.site.other': 'Learned from {count} earlier contacts.',
  'why.own.one': 'Your own contact counts most.',
  'why.own.other': 'Your own {count} contacts count most.',
  'why.instead': 'Rather than',
  'done.next':
    'Next time you visit we ask once whether it helped, and learn from your answer. On this device only.',
  'done.reported': 'Next time you visit we ask once whether it helped, and learn from your answer.',
  'done.fallback': 'Didn’t open? Here it is:',
  'phone.scan': 'Scan this with your phone to go on there.',
  'phone.number': 'Or use the number:',
  'phone.here': 'Open it on this device',
  copy: 'Copy',
  copied: 'Copied',
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
  'memory.reported':
    'It helps to suggest what works for you. The site is told what a contact was about, the channel and how it ended; not who you are, nothing you wrote, and not even that if your browser asks not to be tracked.',
  'memory.forget': 'Forget what this device learned',
  'memory.forgotten': 'Forgotten. Suggestions start afresh.',
};
