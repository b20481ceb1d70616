import { percent, whole } from './table';

export interface HeatMapCell {
  /** In [0, 1]; the colour. */
  readonly probability: number;
  readonly contacts: number;
  /** Share of the contacts that were resolved, where there are any. */
  readonly resolved?: number | undefined;
}

/**
 * A table whose cells are the darker the higher their probability.
 *
 * @param map.rows names as HTML, a row each.
 * @param map.columns names as HTML, a column each.
 * @param map.cells by row and column.
 */
export const heatMap = (map: {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly cells: readonly (readonly HeatMapCell[])[];
}): string => `<div class="scroll"><table>
<thead><tr><th></th>${map.columns.map((name) => `<th scope="col">${name}</th>`).join('')}</tr></thead>
<tbody>
${map.rows
  .map((name, i) => `<tr><th scope="row">${name}</th>${map.cells[i]?.map(cell).join('')}</tr>`)
  .join('\n')}
</tbody>
</table></div>`;

function cell({ probability, contacts, resolved }: HeatMapCell): string {
  // From a pale to a deep blue; white can be read on it from 55 % on, black below.
  const lightness = 94 - 58 * probability;
  const colours = `background:hsl(226 65% ${lightness.toFixed(0)}%);color:${lightness < 62 ? '#fff' : '#000'}`;
  const seen =
    resolved === undefined
      ? 'no contacts'
      : `${percent(resolved)} % of ${whole(contacts)} resolved`;
  return `<td style="${colours}" title="${seen}">${percent(probability)}<small>${whole(contacts)}</small></td>`;
}
