/** What the launcher says, apart from the other words: it is there before any of them is loaded. */
export const englishLabel = 'Contact us';

export const launcherLabels: Readonly<Record<string, string>> = {
  en: englishLabel,
  ar: 'تواصل معنا',
  de: 'Kontakt',
};
