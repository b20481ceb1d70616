import type { Evaluation } from '../learning/evaluation';
import { scoreByModel } from '../learning/policies';
import { pairKey, rates } from '../learning/rates';
import { type Model, probability } from '../ranking/model';
import { heatMap } from './heat-map';
import type { LogContact } from './logged-row';
import { reliabilityDiagram } from './reliability-diagram';
import { percent, whole } from './table';

/** Rarer ones would make the map longer than anyone reads. */
const mostReasons = 30;

/**
 * What a prior says, to look at: a page in one file, with how well its probabilities fit and what it expects of each
 * reason by each channel.
 *
 * @param given.used the contacts it was trained on.
 * @param given.heldOut how it did on contacts it had not seen, where that could be checked.
 */
export function htmlReport(given: {
  readonly model: Model;
  readonly used: readonly LogContact[];
  readonly heldOut: Evaluation | undefined;
  readonly source: string | undefined;
}): string {
  const { model, used, heldOut, source } = given;
  const channels = rates(used, ({ channel }) => channel).map(({ key }) => key);
  const reasons = rates(used, ({ reason }) => reason).slice(0, mostReasons);
  const pairs = new Map(
    rates(used, ({ reason, channel }) => pairKey(reason, channel)).map((rate) => [rate.key, rate]),
  );
  const cells = reasons.map(({ key: reason }) =>
    channels.map((channel) => {
      const pair = pairs.get(pairKey(reason, channel));
      return {
        probability: probability(scoreByModel(model, { reason, context: {} }, channel)),
        contacts: pair?.contacts ?? 0,
        resolved: pair?.resolved,
      };
    }),
  );
  const contacts = used.reduce((sum, { count }) => sum + count, 0);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>What the prior says</title>
<style>${style}</style>
</head>
<body>
<h1>What the prior says</h1>
<p>Learned from ${whole(contacts)} contacts${source ? `: ${escaped(source)}` : ''}. Customers chose their channel
themselves: read the figures as associated with a channel, not as caused by it.</p>
${
  heldOut
    ? `<h2>Do its probabilities hold?</h2>
<p>On ${whole(heldOut.contacts + heldOut.otherContacts)} later contacts that it had not seen. On the line, what was
predicted is what happened; the larger the dot, the more contacts. On average it is off by
${percent(heldOut.calibrationError)} points.</p>
${reliabilityDiagram(heldOut.reliability)}`
    : ''
}
<h2>What it expects, by reason and channel</h2>
<p>The probability that a contact is resolved, in percent; below, how many contacts the log has.</p>
${heatMap({
  rows: reasons.map(({ key }) => escaped(key)),
  columns: channels.map(escaped),
  cells,
})}
</body>
</html>
`;
}

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);

const style = `
:root { color-scheme: light dark; }
body { max-width: 70rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; }
h2 { margin-top: 2.5rem; }
svg { max-width: 30rem; height: auto; font: 12px system-ui, sans-serif; }
.axis { stroke: currentColor; stroke-opacity: 0.35; }
.line { stroke: currentColor; stroke-dasharray: 4 4; stroke-opacity: 0.6; }
.dot { fill: #3150d8; fill-opacity: 0.75; }
text { fill: currentColor; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-size: 0.875rem; }
th { padding: 0.4rem 0.75rem; text-align: start; font-weight: 600; }
td { padding: 0.3rem 0.75rem; text-align: center; border: 1px solid Canvas; }
td small { display: block; font-size: 0.75rem; }
`;
