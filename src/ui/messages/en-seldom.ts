/** The words that few customers ever see, in English, such as those of the form that asks for a call. */
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
};
