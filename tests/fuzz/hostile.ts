import type { Random } from './random.ts';

/** Program text that a file may hold; were it run, a global variable would tell. */
const PROGRAM = 'globalThis.handoutWasRun=1';

/** Markup and addresses that must come to print as text, or not at all. */
export const MARKUP = [
  `<script>${PROGRAM}</script>`,
  `<img src=x onerror="${PROGRAM}">`,
  '<iframe src="https://evil.example/"></iframe>',
  `<svg onload="${PROGRAM}"><script href="https://evil.example/x.js"/></svg>`,
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;alert(1)&#60;/script&#62;',
  '<!-- --><b onclick=x>b</b>',
  ']]>',
  '<![CDATA[<script>]]>',
  '<?xml-stylesheet href="https://evil.example/x.css"?>',
  '<a href="javascript:alert(1)">a</a>',
  '"><script>alert(1)</script>',
  "' onmouseover='alert(1)",
  '</p></body></html>',
  `\${process.exit(7)}`,
  `{{constructor.constructor("${PROGRAM}")()}}`,
] as const;

/** Addresses that lead where no guide may. */
export const ADDRESSES = [
  `javascript:${PROGRAM}`,
  `JaVaScRiPt:${PROGRAM}`,
  'java\tscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  'FILE:///etc/passwd',
  '//evil.example/x',
  'https:evil.example',
  'https://user:word@evil.example/',
  'https://evil.example/"><script>',
  "https://evil.example/?a='onmouseover='x",
  'https://evil.example/\u202egpj.exe',
  'https://xn--evil-\u0000.example/',
  'https://[::1]:99999/',
  'https://evil..example/',
  'https://évil.example/é?ü#ö',
  'mailto:a@b.example?body=<script>',
  'mailto:a@b.example%0d%0aBcc:c@d.example',
  'tel:+1;phone-context=javascript:alert(1)',
  '#__proto__',
  '#constructor',
  '#%E0%A4%A',
] as const;

/** Paths of pictures; some of them are there, outside the folder. */
export const PATHS = [
  '../secret.svg',
  '../secret.png',
  'images/../../secret.svg',
  'images/%2e%2e/%2e%2e/secret.svg',
  '..%2fsecret.svg',
  '..\\secret.svg',
  'images/..%5c..%5csecret.png',
  'file:///etc/passwd',
  'file:../secret.svg',
  '/etc/passwd',
  '../../../../../../etc/passwd',
  'C:\\secret.svg',
  '\\\\evil.example\\share\\secret.svg',
  'https://evil.example/x.png',
  'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"/>',
  'images/out.svg',
  'images/out/secret.svg',
  'images/loop.svg',
  'images/star.svg\u0000.png',
  'images/star.svg',
  'images/star.svg/',
  './images//./star.svg',
  '__proto__',
  'constructor',
] as const;

/** Names that objects of JavaScript have already. */
export const NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '__defineGetter__',
] as const;

/** Characters that nobody sees, that turn the direction of text, that XML cannot hold, or that are none. */
export const CHARACTERS = [
  ...'\u0000\u0001\u0007\u0008\u000b\u000c\u001b\u007f\u0085\u009b',
  ...'\u00ad\u034f\u061c\u115f\u1160\u17b4\u180e\u200b\u200c\u200d\u200e\u200f\u2028\u2029',
  ...'\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2066\u2067\u2068\u2069\u206a\u206f\u3164\ufe0f\ufeff\uffa0\ufff9\ufffd',
  '\ufffe',
  '\uffff',
  '\u{e0001}',
  '\u{e0061}',
  '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}',
  '\u{10ffff}',
  'e\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308',
  '\u0627\u0644\u0639',
  '\u05d0\u05d1',
  '\u4e2d\u6587',
  '\ud800',
  '\udc00',
] as const;

const ESCAPES = '\u001b]0;title\u0007\u001b[2J\u001b[31m';

/** Letters and words, most of them harmless, some of them hostile. */
export function words(random: Random, count: number): string {
  return random.times(count, () => word(random)).join(' ');
}

function word(random: Random): string {
  if (!random.chance(random.hostility))
    return random.pick(['help', 'people', 'Group', 'a', 'and', '440-951-5357', 'é', '12:30', 'AT&T', 'x']);
  const kind = random.next();
  if (kind < 0.35) return random.pick(MARKUP);
  if (kind < 0.6) return random.pick(ADDRESSES);
  if (kind < 0.85) return `${random.pick(CHARACTERS)}x${random.pick(CHARACTERS)}`;
  if (kind < 0.9) return ESCAPES;
  return random.pick([...NAMES, ...PATHS]);
}

/** Short runs of letters that a guide may have. */
const TAME_RUNS = [
  'a',
  '1',
  '1 ',
  'a.',
  'a-',
  '-',
  '.',
  '(',
  ')',
  '()',
  '@',
  'a@',
  '#a ',
  'A a ',
  'Aa, ',
  'é',
  'a b',
  '$',
] as const;
const WILD_RUNS = [
  ...[' ', '[', ']', 'http://', 'www.', '\\', '"', "'", '\t', 'e\u0301', '\u0301', '\u0627', '\u0627 a ', '\u4e2d'],
  ...['\u{1f600}', '{a}', '[^a]', '*', '_', '~', '`', '|', '&amp;', '<', '!', '![', '](', '*a ', '**a', '_a*', '&#0;'],
] as const;

/** One sign or one short run of letters, very often: what makes a pattern or a recursion lose its way. */
export function run(random: Random, length: number): string {
  const unit = random.pick(random.isTame || random.chance(0.3) ? TAME_RUNS : WILD_RUNS);
  return unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
}
