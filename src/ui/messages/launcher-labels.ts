/** What the launcher says, apart from the other words: it is there before any of them is loaded. */
export const englishLabel = 'Contact us';

export const launcherLabels: Readonly<Record<string, string>> = {
  en: englishLabel,
  ar: 'تواصل معنا',
  de: 'Kontakt',
  es: 'Contáctenos',
  fa: 'تماس با ما',
  fr: 'Nous contacter',
  he: 'יצירת קשר',
  hi: 'संपर्क करें',
  it: 'Contatti',
  ja: 'お問い合わせ',
  ko: '문의하기',
  nl: 'Neem contact op',
  pl: 'Kontakt',
  pt: 'Fale conosco',
  tr: 'Bize ulaşın',
  'zh-Hans': '联系我们',
};
