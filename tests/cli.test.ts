import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Manifest } from '../src/build/manifest.ts';
import { folder, handout } from './command.ts';

const guide = '# A small guide\n\nSome words.\n\n## One\n\nMore words.\n\n## Two\n\nThe last words.\n';

/** All files below a folder, with their bytes. */
function snapshot(path: string): Record<string, string> {
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(path, name)).isFile(),
  );
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(path, name)).toString('base64')]));
}

function manifest(out: string): Manifest {
  return JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as Manifest;
}

const build = (content: string, out: string, ...more: string[]) =>
  handout('build', '--content', content, '--out', out, '--jobs', '1', ...more);

describe('build', () => {
  test('makes every edition of a folder that holds a plain guide only', async () => {
    const [content, out] = [folder({ 'guide.md': guide }), folder()];
    const { code, out: shown, err } = await build(content, out);
    expect(err).not.toMatch(/error|warning/);
    expect(code).toBe(0);
    const names = ['clear-a4.pdf', 'clear-letter.pdf', 'large-a4.pdf', 'large-letter.pdf'].map(
      (end) => `en/a-small-guide-${end}`,
    );
    expect(Object.keys(snapshot(out)).sort()).toEqual(
      [
        ...names,
        'en/a-small-guide.epub',
        'en/a-small-guide.txt',
        'en/print-instructions.pdf',
        'en/print-instructions.txt',
        'manifest.json',
      ].sort(),
    );
    for (const name of names) expect(shown).toContain(name);
    expect(err.trim().split('\n')).toHaveLength(8);
  });

  test('writes a manifest that is true to the bytes', async () => {
    const [content, out] = [folder({ 'guide.md': guide }), folder()];
    await build(content, out);
    const { createHash } = await import('node:crypto');
    const { files } = manifest(out);
    expect(files).toHaveLength(8);
    for (const { path, bytes, sha256, accessibilityFeature } of files) {
      const content = readFileSync(join(out, path));
      expect(bytes).toBe(content.length);
      expect(sha256).toBe(createHash('sha256').update(content).digest('hex'));
      expect(accessibilityFeature.length).toBeGreaterThan(2);
    }
    const features = (end: string) => files.find(({ path }) => path.endsWith(end))?.accessibilityFeature;
    expect(features('large-letter.pdf')).toEqual(expect.arrayContaining(['largePrint', 'taggedPDF']));
    expect(features('clear-letter.pdf')).not.toContain('largePrint');
    expect(features('.epub')).not.toContain('largePrint');
    expect(files.find(({ path }) => path.endsWith('large-letter.pdf'))?.pages).toBeGreaterThan(0);
  });

  test('gives equal bytes twice, and with several threads or one in another time zone', async () => {
    const content = folder({ 'guide.md': guide });
    const [first, second] = [folder(), folder()];
    const zone = process.env.TZ;
    await build(content, first);
    process.env.TZ = 'Pacific/Kiritimati';
    await build(content, second);
    process.env.TZ = zone;
    expect(snapshot(second)).toEqual(snapshot(first));
  });

  test('makes only what the call asks for, and leaves other files and their rows alone', async () => {
    const [content, out] = [folder({ 'guide.md': guide }), folder()];
    await build(content, out);
    const before = snapshot(out);
    writeFileSync(join(content, 'guide.md'), guide.replace('Some words', 'Other words'));
    expect((await build(content, out, '--format', 'text')).code).toBe(0);
    const after = snapshot(out);
    const changed = Object.keys(after).filter((name) => after[name] !== before[name]);
    expect(changed).toEqual(['en/a-small-guide.txt', 'manifest.json']);
    expect(manifest(out).files).toHaveLength(8);
  });

  test('the page list of the EPUB is the same whether or not the PDF is made in the same run', async () => {
    const content = folder({ 'guide.md': guide });
    const [whole, alone] = [folder(), folder()];
    await build(content, whole);
    await build(content, alone, '--format', 'epub');
    expect(readdirSync(join(alone, 'en'))).toEqual(['a-small-guide.epub']);
    expect(snapshot(alone)['en/a-small-guide.epub']).toBe(snapshot(whole)['en/a-small-guide.epub']);
  });

  test('removes what an earlier run made and a whole run no longer plans', async () => {
    const [content, out] = [folder({ 'guide.md': guide }), folder({ 'mine.txt': 'not yours' })];
    await build(content, out);
    writeFileSync(join(content, 'guide.md'), guide.replace('# A small guide', '# Another name'));
    await build(content, out);
    const names = Object.keys(snapshot(out));
    expect(names.filter((name) => name.includes('a-small-guide'))).toEqual([]);
    expect(names).toContain('en/another-name.txt');
    expect(names).toContain('mine.txt');
  });

  test('never removes anything outside the output folder, whatever an old manifest says', async () => {
    const [content, outer] = [folder({ 'guide.md': guide }), folder({ 'keep.txt': 'mine' })];
    const out = join(outer, 'out');
    await build(content, out, '--format', 'text');
    const rows = manifest(out);
    const [row] = rows.files;
    writeFileSync(join(out, 'manifest.json'), JSON.stringify({ files: [{ ...row, path: '../keep.txt' }] }));
    await build(content, out);
    expect(existsSync(join(outer, 'keep.txt'))).toBe(true);
  });

  test('takes a manifest that no build wrote for none', async () => {
    const [content, out] = [folder({ 'guide.md': guide }), folder({ 'manifest.json': '{"files":5}' })];
    expect((await build(content, out, '--format', 'text')).code).toBe(0);
    expect(manifest(out).files).toHaveLength(1);
  });

  test.each(['1066-10-14', '2150-01-01'])('builds on a day that zip cannot write: %s', async (date) => {
    const [content, out] = [folder({ 'guide.md': guide }), folder()];
    expect((await build(content, out, '--format', 'epub', '--date', date)).code).toBe(0);
    const [book = ''] = readdirSync(join(out, 'en'));
    const opf = strFromU8(unzipSync(readFileSync(join(out, 'en', book)))['EPUB/package.opf'] ?? new Uint8Array());
    expect(opf).toContain(`${date}T00:00:00Z`);
  });

  test('writes nothing when the content has errors, and what stood there stays', async () => {
    const [content, out] = [folder({ 'guide.md': guide }), folder()];
    await build(content, out);
    const before = snapshot(out);
    writeFileSync(join(content, 'guide.md'), `${guide}\n#### Too deep\n\n<b>raw</b>\n\n![](missing.png)\n`);
    const { code, err } = await build(content, out);
    expect(code).toBe(1);
    expect(err).toMatch(/guide\.md:13:1 {2}error/);
    expect(err).toMatch(/guide\.md:15:1 {2}error/);
    expect(err).toMatch(/guide\.md:17:1 {2}error/);
    expect(err).toMatch(/\d errors, \d warnings/);
    expect(snapshot(out)).toEqual(before);
  });

  test('counts warnings as errors when it is asked to be strict', async () => {
    const content = folder({ 'guide.md': '# Title\n\nWords.\n\n## Same\n\nWords.\n\n## Same\n\nWords.\n' });
    expect((await build(content, folder(), '--format', 'text')).code).toBe(0);
    const out = folder();
    expect((await build(content, out, '--format', 'text', '--strict')).code).toBe(1);
    expect(readdirSync(out)).toEqual([]);
  });

  test('takes the date of the call in place of the content’s own', async () => {
    const [content, out] = [folder({ 'guide.md': guide }), folder()];
    await build(content, out, '--format', 'text', '--date', '2026-02-03');
    expect(readFileSync(join(out, 'en/a-small-guide.txt'), 'utf8')).toMatch(/February\s3,\s2026/);
  });
});

describe('check', () => {
  test('finds no errors in the guide of this project, and writes nothing', async () => {
    const { code, out } = await handout('check', '--content', 'content');
    expect(out).toContain('No errors in content.');
    expect(code).toBe(0);
  });
});

describe('translate', () => {
  test('the template in the repository is the one that the guide gives', async () => {
    const content = folder(
      Object.fromEntries(
        ['guide.md', 'resources.yaml', 'editions.yaml', 'images/cover.svg'].map((name) => [
          name,
          readFileSync(join('content', name)),
        ]),
      ),
    );
    expect((await handout('translate', 'extract', '--content', content)).code).toBe(0);
    expect(readFileSync(join(content, 'locales/guide.pot'), 'utf8')).toBe(
      readFileSync('content/locales/guide.pot', 'utf8'),
    );
  });

  test('keeps a translation whose English changed, as fuzzy', async () => {
    const po = [
      'msgid ""',
      'msgstr ""',
      '"Language: es\\n"',
      '"Content-Type: text/plain; charset=utf-8\\n"',
      '',
      'msgctxt "one/p1"',
      'msgid "Fewer words."',
      'msgstr "Menos palabras."',
      '',
    ].join('\n');
    const content = folder({ 'guide.md': guide, 'locales/es.po': po });
    expect((await handout('translate', 'sync', '--content', content)).code).toBe(0);
    const synced = readFileSync(join(content, 'locales/es.po'), 'utf8');
    expect(synced).toMatch(
      /#, fuzzy\n#\| msgid "Fewer words\."\nmsgctxt "one\/p1"\nmsgid "More words\."\nmsgstr "Menos palabras\."/,
    );
  });
});

describe('a wrong call', () => {
  const calls: [string, string[], RegExp][] = [
    ['no command', [], /without a command/],
    ['an unknown command', ['print'], /Unexpected command `print`/],
    ['an unknown option', ['build', '--colour', 'red'], /colour/],
    [
      'an unknown format',
      ['build', '--format', 'docx'],
      /Unexpected format `docx`, expected one of `pdf`, `text`, `epub`/,
    ],
    ['an unknown locale', ['build', '--locale', 'xx'], /Unexpected locale `xx`, expected one of `en`/],
    [
      'an unknown edition',
      ['build', '--edition', 'tiny'],
      /Unexpected edition `tiny`, expected one of `clear`, `large`/,
    ],
    ['an unknown paper', ['build', '--paper', 'a5'], /Unexpected paper `a5`, expected one of `letter`, `a4`/],
    ['a day that there is not', ['build', '--date', '2026-02-30'], /Unexpected date `2026-02-30`/],
    ['no number of jobs', ['build', '--jobs', 'many'], /Unexpected number of jobs `many`/],
    ['a folder that there is not', ['build', '--content', 'nowhere'], /Unexpected content folder `nowhere`/],
    ['an option of another command', ['check', '--out', 'x'], /Unexpected option `--out`/],
    ['an argument too many', ['build', 'now'], /Unexpected argument `now`/],
    ['a part of a command', ['translate'], /expected .*`translate start`, `translate sync`, `translate status`/],
  ];

  test.each(calls)('%s ends with code 2 and says what was expected', async (_, argv, expected) => {
    const { code, err, out } = await handout(...argv);
    expect(err).toMatch(expected);
    expect(out).toBe('');
    expect(code).toBe(2);
  });
});

test('an output folder that cannot be written ends with code 2, and without a stack', async () => {
  const content = folder({ 'guide.md': guide, taken: 'a file' });
  const { code, err } = await build(content, join(content, 'taken'), '--format', 'text');
  expect(code).toBe(2);
  expect(err).toMatch(/Unexpected output folder `.*taken`, expected one that can be written/);
  expect(err).not.toMatch(/^ +at /m);
});

describe('help and version', () => {
  test('name every option', async () => {
    const { code, out } = await handout('--help');
    expect(code).toBe(0);
    for (const name of ['content', 'out', 'locale', 'edition', 'format', 'paper', 'date', 'strict', 'jobs', 'port'])
      expect(out).toContain(`--${name}`);
  });

  test('say the version of the package', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect((await handout('--version')).out.trim()).toBe(version);
  });
});

describe('a site', () => {
  const groups = '# A guide\n\nWords.\n\n## One\n\n::resources{section="one"}\n';
  const entry = (id: string, section: string) =>
    `  - { id: ${id}, section: ${section}, name: Group ${id}, description: People meet here. }\n`;
  const files = {
    'content/guide.md': groups,
    'content/resources.yaml': `resources:\n${entry('a', 'one')}`,
    'content/site.yaml': 'organization: The home of the content\n',
    'sites/site.yaml': 'organization: Allen Street Center\nlogo: images/logo.svg\n',
    'sites/images/logo.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M0 0h40v20z"/></svg>',
    'sites/local.yaml': `resources:\n${entry('x', 'one')}`,
  };
  const textOf = (out: string) => readFileSync(join(out, 'en/a-guide.txt'), 'utf8');

  test('names itself in site.yaml, or in the file of the call, and adds its groups', async () => {
    const [root, out] = [folder(files), folder()];
    const content = join(root, 'content');
    expect((await build(content, out, '--format', 'text')).code).toBe(0);
    expect(textOf(out)).toContain('Given to you by The home of the content');
    expect(textOf(out)).not.toContain('Group x');
    const named = ['--site', join(root, 'sites/site.yaml'), '--resources', join(root, 'sites/local.yaml')];
    expect((await build(content, out, '--format', 'text', ...named)).code).toBe(0);
    expect(textOf(out)).toContain('Given to you by Allen Street Center');
    expect(textOf(out)).not.toContain('The home of the content');
    expect(textOf(out)).toMatch(/Group a[\s\S]*Group x\s+A group near you, added by Allen Street Center\./);
    expect((await handout('check', '--content', content, ...named)).code).toBe(0);
  });

  test('has every fault at its place in its own file, named as the call names it', async () => {
    const root = folder({
      ...files,
      'sites/site.yaml': 'organization: A\nphones: [{ number: 12 34 }]\nlogo: ../content/cover.svg\n',
      'sites/local.yaml': `resources:\n${entry('a', 'one')}${entry('y', 'two')}${entry('z', 'one').replace('name', 'nmae')}`,
    });
    const [site, local] = [join(root, 'sites/site.yaml'), join(root, 'sites/local.yaml')];
    const call = ['--content', join(root, 'content'), '--site', site, '--resources', local];
    const { code, err } = await handout('check', ...call);
    expect(code).toBe(1);
    expect(err).toContain(`${site}:2:20  error`);
    expect(err).toMatch(new RegExp(`^${local}:2:5  error  Unexpected id \`a\`, .*\`resources.yaml\``, 'm'));
    expect(err).toMatch(new RegExp(`^${local}:3:5  error  Unexpected section \`two\``, 'm'));
    expect(err).toMatch(new RegExp(`^${local}:4:\\d+  error  Unexpected key \`nmae\``, 'm'));
    writeFileSync(site, 'organization: A\nlogo: ../content/cover.svg\n');
    expect((await handout('check', ...call)).err).toMatch(
      new RegExp(`^${site}:2:7  error  Unexpected picture .*the folder of this file`, 'm'),
    );
  });

  test('with a logo that nobody could see is refused at its line', async () => {
    const thin = files['sites/images/logo.svg'].replace('0 0 40 20', '0 0 1 20');
    const root = folder({ ...files, 'sites/images/logo.svg': thin });
    const site = join(root, 'sites/site.yaml');
    const { code, err } = await handout('check', '--content', join(root, 'content'), '--site', site);
    expect(code).toBe(1);
    expect(err).toContain(`${site}:2:7  error  Unexpected logo \`images/logo.svg\` that would be`);
  });

  test.each(['--site', '--resources'])('is asked for with %s once, with a file that is there', async (option) => {
    const root = folder(files);
    const call = (...argv: string[]) => handout('check', '--content', join(root, 'content'), ...argv);
    const missing = await call(option, join(root, 'none.yaml'));
    expect([missing.code, missing.err]).toEqual([1, expect.stringContaining(`${join(root, 'none.yaml')}  error`)]);
    expect((await call(option, 'a.yaml', option, 'b.yaml')).code).toBe(2);
    expect((await call(option, '')).code).toBe(2);
    expect((await handout('translate', 'status', '--content', join(root, 'content'), option, 'a.yaml')).code).toBe(2);
  });
});
