import type { ReliabilityBin } from '../learning/calibration';
import { percent, whole } from './table';

const side = 360;
const margin = 44;
const largestRadius = 16;

/**
 * Predicted probability against resolved share, as SVG: a dot a bin, its area by the contacts in it.
 *
 * DeGroot and Fienberg, "The comparison and evaluation of forecasters" (1983).
 */
export function reliabilityDiagram(bins: readonly ReliabilityBin[]): string {
  const x = (share: number) => margin + share * side;
  const y = (share: number) => 12 + (1 - share) * side;
  const most = Math.max(...bins.map(({ weight }) => weight));
  const ticks = [0, 0.25, 0.5, 0.75, 1].flatMap((share) => [
    `<line class="axis" x1="${x(share)}" x2="${x(share)}" y1="${y(0)}" y2="${y(1)}"/>`,
    `<line class="axis" x1="${x(0)}" x2="${x(1)}" y1="${y(share)}" y2="${y(share)}"/>`,
    `<text x="${x(share)}" y="${y(0) + 18}" text-anchor="middle">${100 * share}</text>`,
    `<text x="${x(0) - 8}" y="${y(share) + 4}" text-anchor="end">${100 * share}</text>`,
  ]);
  const dots = bins.map(({ meanProbability, meanOutcome, weight }) => {
    const radius = Math.max(2, largestRadius * Math.sqrt(weight / most)).toFixed(1);
    const words = `predicted ${percent(meanProbability)} %, resolved ${percent(meanOutcome)} %, ${whole(weight)} contacts`;
    return (
      `<circle class="dot" cx="${x(meanProbability).toFixed(1)}" cy="${y(meanOutcome).toFixed(1)}" r="${radius}">` +
      `<title>${words}</title></circle>`
    );
  });
  const [width, height] = [side + margin + 20, side + 60];
  return `<svg viewBox="0 0 ${width} ${height}" width="${width}" role="img" aria-label="Reliability diagram">
${ticks.join('\n')}
<line class="line" x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}"/>
${dots.join('\n')}
<text x="${x(0.5)}" y="${height - 6}" text-anchor="middle">predicted, %</text>
<text transform="translate(12 ${y(0.5)}) rotate(-90)" text-anchor="middle">resolved, %</text>
</svg>`;
}
