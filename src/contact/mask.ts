/** What must not leave the page in a message: card numbers, IBANs, passwords. */

/** 13 to 19 digits as cards have them, in any grouping; not a phone number in international form. */
const cardLike = /(?<![+\d])[2-6](?:[ -]?\d){12,18}(?!\d)/g;
const ibanLike = /\b[A-Z]{2}\d\d(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,4})?\b/gi;
/** After a colon or an equals sign anything is one; after "is" only what has a digit: "my password is wrong" has none. */
const secret =
  /(\b(?:pass(?:word|code|wort)|kennwort|mot de passe|contraseña|senha|wachtwoord|pin|cv[cv]2?|tan)\s*(?:[:=]\s*|(?:is|ist|lautet|est|es|é)\s+(?=\S*\d)|(?=\d{3,8}\b)))\S+/gi;

/**
 * The text with card numbers (ISO/IEC 7812, by Luhn's check), IBANs (ISO 13616, by their remainder modulo 97) and what is
 * called a password or PIN hidden; the last four places of numbers stay, for those who have to tell them apart.
 */
export const mask = (text: string): string =>
  text
    .replace(secret, '$1••••')
    .replace(ibanLike, hideIban)
    .replace(cardLike, (found) => (isCard(found.replace(/\D/g, '')) ? hidden(found) : found));

const hidden = (number: string): string => `•••• ${number.replace(/[ -]/g, '').slice(-4)}`;

/** The pattern may have taken the next word along. */
function hideIban(found: string): string {
  for (let end = found.length; end > 0; end = found.lastIndexOf(' ', end - 1))
    if (isIban(found.slice(0, end).replaceAll(' ', '')))
      return hidden(found.slice(0, end)) + found.slice(end);
  return found;
}

const cardLengths = [13, 15, 16, 19];

/** Luhn's check: from the right, every second digit doubled, and 9 taken from what has two digits. */
function isCard(digits: string): boolean {
  let sum = 0;
  for (let place = 1; place <= digits.length; place++) {
    const digit = Number(digits.at(-place)) * (place % 2 ? 1 : 2);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0 && cardLengths.includes(digits.length);
}

/** Country and check digits moved to the end, letters as 10 to 35: the remainder modulo 97 is 1. */
function isIban(iban: string): boolean {
  let remainder = 0;
  for (const place of iban.slice(4) + iban.slice(0, 4))
    remainder = Number(remainder + Number.parseInt(place, 36).toString()) % 97;
  return remainder === 1;
}
