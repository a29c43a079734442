import { judged, notApplicable, type Place, type Verdict } from '../../verdict.ts';
import type { Reading } from '../reading.ts';
import type { Guide } from '../rule.ts';

/** LO-13: every place where a file names its language says the same tag, and so does the folder it lies in. */
export function languageTags({ readings, languages }: Guide): Verdict {
  const known = new Set(languages.map(({ locale }) => locale));
  const tags = readings
    .map((reading) => ({ reading, tags: tagsOf(reading, known) }))
    .filter((one) => one.tags.length > 0);
  if (tags.length === 0) return notApplicable('LO-13', 'no file names a language');
  const places = tags.flatMap(({ reading, tags: own }) => faultsOf(reading, own));
  const count = tags.reduce((sum, one) => sum + one.tags.length, 0);
  return judged('LO-13', places, `${count} language tags in ${tags.length} files`);
}

function tagsOf({ subject, languages }: Reading, known: ReadonlySet<string>): Reading['languages'] {
  const [folder = ''] = subject.path.split('/');
  return [...languages, ...(known.has(folder) ? [{ where: 'the folder', tag: folder }] : [])];
}

function faultsOf({ subject }: Reading, tags: Reading['languages']): Place[] {
  const expected = subject.locale ?? tags[0]?.tag;
  return tags
    .filter(({ tag }) => tag !== expected)
    .map(({ where, tag }) => ({ file: subject.path, detail: `${where} says "${tag}", expected "${expected}"` }));
}
