/** What the launcher says, apart from the other words: it is there before any of them is loaded. */
export const englishLabel = 'Contact us';

export const launcherLabels: Readonly<Record<string, string>> = {
  en: englishLabel,
  ar: 'تواصل معنا',
  de: 'Kontakt',
  es: 'Contáctenos',
  fr: 'Nous contacter',
  it: 'Contatti',
  nl: 'Neem contact op',
  pl: 'Kontakt',
  pt: 'Fale conosco',
  tr: 'Bize ulaşın',
};
