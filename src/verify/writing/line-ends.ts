/** Signs that no line of Chinese or Japanese begins with (CLREQ, JLREQ): closing marks, stops, small kana, marks of length. */
const NEVER_FIRST =
  /^[、。，．：；！？‥…—～·・）」』】〕〉》〗〙〛｝］”’％‰℃々〻ー゛゜ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ,.:;!?)\]}%]/u;
/** Signs that no line ends with: opening marks, and signs of money before their amount. */
const NEVER_LAST = /[（「『【〔〈《〖〘〚｛［“‘￥＄£$([{]$/u;
/** Signs that stand twice and stay together. */
const PAIRED = /(—|…|‥)$/u;

/** What is wrong with a line of Chinese or Japanese that another one follows; nothing where the break is allowed. */
export function wrongBreak(line: string, next: string): string | undefined {
  const [last, first] = [[...line].at(-1) ?? '', [...next][0] ?? ''];
  if (PAIRED.test(line) && first === last) return `“${last}${first}” is split over two lines`;
  if (NEVER_FIRST.test(next)) return `a line begins with “${first}”`;
  return NEVER_LAST.test(line) ? `a line ends with “${last}”` : undefined;
}
