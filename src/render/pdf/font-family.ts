/**
 * Families are known to the layout engine by face and language, because one face shapes differently in different languages and the
 * engine tells a font nothing of the language.
 */
export function familyName(family: string, lang: string): string {
  return `${family}|${lang}`;
}

/** The parts of a name made by `familyName`. */
export function parseFamilyName(name: string): { family: string; lang: string } {
  const [family = '', lang = ''] = name.split('|');
  return { family, lang };
}
