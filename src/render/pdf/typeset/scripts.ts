/** Scripts that text is cut by, as HarfBuzz names them (ISO 15924): each is shaped by rules of its own. */
const SCRIPTS = (
  'Latn Cyrl Grek Armn Geor Arab Hebr Syrc Thaa Nkoo Beng Deva Gujr Guru Orya Taml Telu Knda ' +
  'Mlym Sinh Thai Laoo Khmr Mymr Tibt Ethi Hani Hang Hira Kana Bopo'
)
  .split(' ')
  .map((code) => [code, new RegExp(`^\\p{Script=${code}}$`, 'u')] as const);

const known = new Map<string, string | undefined>();

/** Script of a character; nothing for what all scripts share, such as spaces, digits and most signs. */
export function scriptOf(character: string): string | undefined {
  if (!known.has(character)) known.set(character, SCRIPTS.find(([, pattern]) => pattern.test(character))?.[0]);
  return known.get(character);
}
