/** What must not leave the page in a message: card numbers, IBANs, passwords. */

/** Digits in any grouping; not a phone number in international form. */
const digitsLike = /(?<![+\d])\d(?:[ \u00a0.\p{Pd}]?\d){12,}/gu;
const ibanLike = /\b[A-Z]{2}\d\d(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,4})?\b/gi;
/** After a colon or an equals sign anything is one; after "is" only what has a digit: "my password is wrong" has none. */
const secret =
  /(\b(?:pass(?:word|code|wort)|kennwort|mot de passe|contraseña|senha|wachtwoord|pin|cv[cv]2?|tan)\s*(?:[:=]\s*|(?:is|ist|lautet|est|es|é)\s+(?=\S*\d)|(?=\d{3,8}\b)))\S+/gi;

/**
 * The text with card numbers (ISO/IEC 7812, by Luhn's check), IBANs (ISO 13616, by their remainder modulo 97) and what is
 * called a password or PIN hidden; the last four places of numbers stay, for those who have to tell them apart.
 */
export const mask = (text: string): string =>
  text.replace(secret, '$1••••').replace(ibanLike, hideIban).replace(digitsLike, hideCards);

const hidden = (number: string): string => `•••• ${number.replace(/[ -]/g, '').slice(-4)}`;

/** The pattern may have taken the next word along. */
function hideIban(found: string): string {
  for (let end = found.length; end > 0; end = found.lastIndexOf(' ', end - 1))
    if (isIban(found.slice(0, end).replaceAll(' ', '')))
      return hidden(found.slice(0, end)) + found.slice(end);
  return found;
}

/** A card may stand among other digits, such as the date it is valid to: whatever whole groups of them make one. */
function hideCards(run: string): string {
  const groups = [...run.matchAll(/\d+/g)];
  let masked = '';
  let from = 0;
  groups.forEach(({ index: start }, first) => {
    if (start < from) return;
    let digits = '';
    let card = '';
    let end = start;
    for (let i = first; i < groups.length && digits.length < longestCard; i++) {
      const [group, { index }] = [groups[i]?.[0] as string, groups[i] as RegExpExecArray];
      digits += group;
      // The longest counts.
      if (isCard(digits)) [card, end] = [digits, index + group.length];
    }
    if (!card) return;
    masked += run.slice(from, start) + hidden(card);
    from = end;
  });
  return masked + run.slice(from);
}

const cardLengths = [13, 15, 16, 19];
const longestCard = 19;

/** Luhn's check: from the right, every second digit doubled, and 9 taken from what has two digits. */
function isCard(digits: string): boolean {
  if (!cardLengths.includes(digits.length) || !/^[2-6]/.test(digits)) return false;
  let sum = 0;
  for (let place = 1; place <= digits.length; place++) {
    const digit = Number(digits.at(-place)) * (place % 2 ? 1 : 2);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}

/** Country and check digits moved to the end, letters as 10 to 35: the remainder modulo 97 is 1. */
function isIban(iban: string): boolean {
  let remainder = 0;
  for (const place of iban.slice(4) + iban.slice(0, 4))
    remainder = Number(remainder + Number.parseInt(place, 36).toString()) % 97;
  return remainder === 1;
}
