import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import type { FontSettings } from '../../src/ast/settings.ts';
import { readFonts } from '../../src/read/fonts.ts';

const next = '@expo-google-fonts/atkinson-hyperlegible-next';
const mono = '@expo-google-fonts/atkinson-hyperlegible-mono';

const settings: FontSettings = {
  faces: {
    text: {
      400: `${next}/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf`,
      700: `${next}/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf`,
    },
    code: {
      400: `${mono}/400Regular/AtkinsonHyperlegibleMono_400Regular.ttf`,
      700: `${mono}/700Bold/AtkinsonHyperlegibleMono_700Bold.ttf`,
    },
    // Packages whose `exports` do not list these files: they must be found all the same.
    guarded: { 400: 'zod/package.json', 700: 'unified/lib/index.js' },
    absent: { 400: 'no-such-package/a.ttf', 700: `${next}/no-such-file.ttf` },
  },
  scripts: {
    Latn: { text: ['text'], code: ['code', 'text'], leading: 1, sizeRatio: 1, measureRatio: 1 },
    Grek: { text: ['text'], code: ['text'], leading: 1.5, sizeRatio: 1, measureRatio: 1 },
    Cyrl: { text: ['guarded'], code: ['guarded'], leading: 1, sizeRatio: 1, measureRatio: 1 },
    Arab: { text: ['text', 'absent'], code: ['text'], leading: 1, sizeRatio: 1, measureRatio: 1 },
  },
  bullet: 'text',
  languages: { ur: 'Grek' },
};

const read = async (locale: string) => {
  const file = new VFile({ path: 'templates/fonts.yaml' });
  return { set: await readFonts(settings, locale, file), file };
};

test('reads each face of the stacks once, as TrueType', async () => {
  const { set } = await read('en');
  expect(set?.text).toEqual(['text']);
  expect(set?.code).toEqual(['code', 'text']);
  expect(set?.faces.map(({ family, weight }) => `${family} ${weight}`)).toEqual([
    'text 400',
    'text 700',
    'code 400',
    'code 700',
  ]);
  for (const { bytes } of set?.faces ?? []) expect([...bytes.slice(0, 4)]).toEqual([0, 1, 0, 0]);
});

test('reads no face that the script does not name', async () => {
  expect((await read('el')).set?.faces).toHaveLength(2);
});

test('finds files that a package does not export', async () => {
  const { set, file } = await read('ru');
  expect(file.messages).toEqual([]);
  const guarded = set?.faces.find(({ family }) => family === 'guarded');
  expect(new TextDecoder().decode(guarded?.bytes)).toContain('"name": "zod"');
});

test('reports every missing face at once', async () => {
  const { set, file } = await read('ar');
  expect(set).toBeUndefined();
  expect(file.messages.map(({ reason }) => reason).sort()).toEqual([
    `Unexpected missing file \`${next}/no-such-file.ttf\`, expected weight 700 of the family \`absent\``,
    'Unexpected missing file `no-such-package/a.ttf`, expected weight 400 of the family `absent`',
  ]);
});

test('reports a script that has no faces', async () => {
  const { set, file } = await read('zh-Hans');
  expect(set).toBeUndefined();
  expect(file.messages[0]?.reason).toBe('Unexpected script `Hans`, expected one of Latn, Grek, Cyrl, Arab');
  expect(file.messages[0]).toMatchObject({ line: 1, column: 1 });
});

test('a language can be set as another script is, with what that script asks for', async () => {
  const { set, file } = await read('ur-PK');
  expect(file.messages).toEqual([]);
  expect(set?.script).toEqual({ leading: 1.5, sizeRatio: 1, measureRatio: 1 });
});
