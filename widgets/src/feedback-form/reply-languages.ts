/** Languages that most people here ask for, by what each calls itself. Browsers do not know all of these names. */
export const replyLanguages = {
  en: 'English',
  cy: 'Cymraeg',
  ar: 'العربية',
  bn: 'বাংলা',
  fa: 'فارسی',
  gu: 'ગુજરાતી',
  hi: 'हिन्दी',
  pa: 'ਪੰਜਾਬੀ',
  pl: 'Polski',
  ro: 'Română',
  so: 'Soomaali',
  tr: 'Türkçe',
  uk: 'Українська',
  ur: 'اردو',
  zh: '中文',
};
