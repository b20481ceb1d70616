/** The tag that the README shows, as a page has it. */
export const source = '/dist/channel-selector.js';
/** The three channels that it names. */
export const channelData =
  'data-phone="+15555550101" data-email="help@acme.example" data-sms="+15555550100"';
export const tag = `<script async src="${source}" ${channelData}></script>`;
