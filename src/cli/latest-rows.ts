import { hashOf } from '../reason/hash';

/** Which row is a contact's latest with an outcome, where contacts are told again once more is known of them. */
export interface LatestRows {
  /**
   * Takes in a row of a contact.
   *
   * @param row its number, below 2³² - 1; `undefined` if it has no outcome.
   * @returns whether the row that no longer counts, an earlier one or this one, has an outcome; `none` if this is the first.
   */
  add(contact: string, row: number | undefined): 'none' | 'with outcome' | 'without outcome';
  /** Whether a later row with an outcome has taken the place of this one. */
  isSuperseded(row: number): boolean;
}

const noOutcomeYet = 0xffff_ffff;
/** Of the slots that are taken before there are made twice as many. */
const mostTaken = 0.75;
const secondPrime = 0x85eb_ca77;

/**
 * Keeps the latest rows of contacts, 16 to 32 bytes for each contact and a bit for each row.
 *
 * A hash table with linear probing holds 53 bits of each id's hash and a row number: of ten million ids, two are taken
 * for one with a chance of 1 in 200.
 */
export function latestRows(): LatestRows {
  let [keys, rows] = [new Float64Array(1024), new Uint32Array(1024)];
  let taken = 0;
  let superseded = new Uint8Array(0);

  /** Where a key is, or belongs; 0 stands for an empty slot. */
  const slotOf = (key: number): number => {
    let slot = key % keys.length;
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) % keys.length;
    return slot;
  };
  const grow = () => {
    const [before, rowsBefore] = [keys, rows];
    keys = new Float64Array(2 * before.length);
    rows = new Uint32Array(keys.length);
    before.forEach((key, i) => {
      if (key === 0) return;
      const slot = slotOf(key);
      keys[slot] = key;
      rows[slot] = rowsBefore[i] as number;
    });
  };
  const supersede = (row: number) => {
    const byte = row >>> 3;
    if (byte >= superseded.length) {
      const larger = new Uint8Array(Math.max(1024, 2 * byte));
      larger.set(superseded);
      superseded = larger;
    }
    superseded[byte] = (superseded[byte] as number) | (1 << (row & 7));
  };

  return {
    add(contact, row) {
      if (taken >= mostTaken * keys.length) grow();
      const key = hashOf(contact) * 2 ** 21 + (hashOf(contact, secondPrime) >>> 11) || 1;
      const slot = slotOf(key);
      if (keys[slot] === 0) {
        keys[slot] = key;
        rows[slot] = row ?? noOutcomeYet;
        taken++;
        return 'none';
      }
      if (row === undefined) return 'without outcome';
      const earlier = rows[slot] as number;
      rows[slot] = row;
      if (earlier === noOutcomeYet) return 'without outcome';
      supersede(earlier);
      return 'with outcome';
    },
    isSuperseded: (row) => ((superseded[row >>> 3] ?? 0) & (1 << (row & 7))) !== 0,
  };
}
