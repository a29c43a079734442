import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Changes one line of the guide: a full stop in the first paragraph of its first section becomes another sign. */
export function editGuide(content) {
  const path = join(content, 'guide.md');
  const text = readFileSync(path, 'utf8');
  write(path, text, text.indexOf('\n## '), /\.$/m, '!');
}

/** Changes one line of a translation: the same, in the first paragraph of its first section. */
export function editTranslation(content, locale) {
  const path = join(content, 'locales', `${locale}.po`);
  const text = readFileSync(path, 'utf8');
  const section = text.search(/^msgctxt "(?!guide\/)[^"]+\/p1"$/m);
  write(path, text, text.indexOf('msgstr', section), /\."$/m, '!"');
}

function write(path, text, from, sign, other) {
  const rest = text.slice(from);
  if (from < 0 || !sign.test(rest))
    throw new Error(`Unexpected text of \`${path}\`, expected a section with a paragraph`);
  writeFileSync(path, text.slice(0, from) + rest.replace(sign, other));
}
