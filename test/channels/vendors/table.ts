import type { Vendor, VendorOutcome } from '../../../src/channels/vendors/vendor';
import { type VendorName, vendors } from '../../../src/channels/vendors/vendors';
import { type Double, Stage } from './doubles/double';
import { doubles } from './doubles/doubles';

const head = `# Chat products

A channel of the kind \`chat\` opens the chat product of the page where its \`vendor\` names one:

\`\`\`json
{ "id": "chat", "kind": "chat", "vendor": "intercom" }
\`\`\`

The chat's own script stays where it is on your page; it may arrive up to five seconds after the customer has asked for it.
Where it does not, the customer is told, is given the channel's \`href\` if it has one, and keeps the other channels. With
\`"send": true\` the message is transmitted at once where the product can; otherwise nothing is sent for the customer. Where
a product has no draft, the agent is given the reason and the message as \`contact_reason\` and \`contact_message\`, in the
place that the table names, and the customer sees an empty chat.

**None of these has been verified against a live account.** Each adapter is written from the sources below and tested
against a double of what they document; this table is made from those doubles by \`npm run readme\`.

`;

const middle = `
*Asked* is a question to the product when its state is wanted, every 15 seconds where it does not *tell* of changes.
Resolved is a number from 0 to 1, the customer's own rating; the end of a conversation alone is no outcome, but a moment to
ask. A hidden button comes back with the chat where the product can only hide both.

`;

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

const availabilityOf = (vendor: Vendor<unknown>): string =>
  [vendor.availability && 'asked', vendor.onAvailability && 'told'].filter(Boolean).join(', ') ||
  '–';

const meaningOf = (outcome: VendorOutcome) =>
  outcome === 'ended' ? 'a moment to ask' : `${outcome.resolved}`;

const outcomesOf = (double: Double): string =>
  (double.install(new Stage()).outcomes ?? [])
    .flatMap(([what, , heard]) => (heard ? `${what}: ${meaningOf(heard)}` : []))
    .join(', ') || '–';

/** `docs/chat-products.md`, from what the tests run on. */
export async function chatProducts(): Promise<string> {
  const names = Object.keys(doubles) as VendorName[];
  const columns = ['product', '`vendor`', 'opens', 'takes the message along as'];
  const rows = [[...columns, 'may send', 'availability', 'outcome', 'hides its own button']];
  rows.push(rows.flat().map(() => '---'));
  for (const name of names) {
    const double = doubles[name];
    const { vendor } = await vendors[name]();
    rows.push([
      ...[double.product, `\`${name}\``, double.opens, double.takesAlong],
      ...[double.sends ? 'yes' : 'no', availabilityOf(vendor), outcomesOf(double)],
      vendor.hideLauncher ? 'yes' : 'no',
    ]);
  }
  const sources = names.map((name) => {
    const { product, sources: addresses, note } = doubles[name];
    return `- ${product}: ${addresses.map((address) => `<${address}>`).join(', ')}${note ? `; ${note}` : ''}.`;
  });
  return `${head}${rows.map(row).join('\n')}\n${middle}## Sources\n\n${sources.join('\n')}\n`;
}
