import { InputError } from './failure';

/** With more wrong rows than this the columns are probably not what the caller thinks. */
const mostWrong = 0.05;
const shownPerKind = 3;

/** Rows that are left out because something in them is wrong. */
export interface WrongRows {
  /** @param place the file and the line: `log.csv:7`. @param value what is wrong there, or empty. */
  add(problem: string, place: string, value: string): void;
  /** A line for each kind, with the first rows it was found in. */
  complaints(): string[];
  /**
   * @param count how many of them tell that the log is read wrongly.
   * @throws InputError if they are more than 5 % of the rows.
   */
  refuseTooMany(count: number, rows: number): void;
}

export function wrongRows(): WrongRows {
  const kinds = new Map<string, { rows: number; readonly places: string[] }>();
  const complaints = () =>
    [...kinds].map(([problem, { rows, places }]) => {
      const more = rows - places.length;
      return `Left out: ${problem}: ${places.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
    });
  return {
    add(problem, place, value) {
      const alike = kinds.get(problem) ?? { rows: 0, places: [] };
      kinds.set(problem, alike);
      alike.rows++;
      if (alike.rows <= shownPerKind)
        alike.places.push(`${place}${value && ` (${JSON.stringify(value.slice(0, 40))})`}`);
    },
    complaints,
    refuseTooMany(count, rows) {
      if (count <= mostWrong * rows) return;
      const lines = [
        `${count} of ${rows} rows are wrong, more than 5 %: is --columns right?`,
        ...complaints(),
      ];
      throw new InputError(lines.join('\n'));
    },
  };
}
