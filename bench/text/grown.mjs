import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';

/**
 * Makes the guide of a content folder so many times as long: each repetition has headings, identifiers and groups of its own, as a longer guide
 * would. Editions are narrowed to large print, so that pages are pages of one kind.
 * @param folder A copy of a content folder; its guide, groups and editions are written over.
 */
export function grow(folder, times) {
  const guide = readFileSync(join(folder, 'guide.md'), 'utf8');
  const start = guide.indexOf('\n## ') + 1;
  const repeated = guide.slice(start);
  const { resources } = parse(readFileSync(join(folder, 'resources.yaml'), 'utf8'));
  const copies = numbers(times);
  writeFileSync(join(folder, 'guide.md'), guide.slice(0, start) + copies.map((n) => sections(repeated, n)).join('\n'));
  writeFileSync(
    join(folder, 'resources.yaml'),
    stringify(
      { resources: copies.flatMap((n) => resources.map((record) => group(record, n))) },
      { aliasDuplicateObjects: false },
    ),
  );
  writeFileSync(join(folder, 'editions.yaml'), 'formats: [pdf]\neditions: { large: }\npapers: [letter]\n');
}

function numbers(count) {
  return Array.from({ length: count }, (_, index) => index + 1);
}

/** The first one stays as it is, so that the guide at one time is the guide. */
function sections(text, number) {
  if (number === 1) return text;
  return text.replaceAll(/^(#{2,} .+)$/gm, `$1, part ${number}`).replaceAll(/(section=")([^"]+)/g, `$1$2-${number}`);
}

function group(record, number) {
  if (number === 1) return record;
  const { id, section, name } = record;
  return { ...record, id: `${id}-${number}`, section: `${section}-${number}`, name: `${name} ${number}` };
}
