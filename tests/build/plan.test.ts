import { beforeAll, describe, expect, test } from 'vitest';
import type { EditionChoice } from '../../src/ast/settings.ts';
import { type BuildOptions, CallError } from '../../src/build/options.ts';
import { layoutsOf, planBuild } from '../../src/build/plan.ts';
import type { Ready } from '../../src/build/prepared.ts';
import { ready } from '../built.ts';
import { folder } from '../command.ts';
import { fromRoot } from '../paths.ts';

const options: BuildOptions = { content: 'content', out: 'output', strict: false, jobs: 1 };
let content: Ready;

beforeAll(async () => {
  content = await ready(fromRoot('tests/fixtures/tags'));
});

describe('planBuild', () => {
  test('plans every edition on every paper, in a fixed order, and lays each out once', () => {
    const plan = planBuild(options, content);
    expect(plan.files.map(({ path }) => path)).toEqual([
      'en/every-kind-clear-letter.pdf',
      'en/every-kind-clear-a4.pdf',
      'en/every-kind-large-letter.pdf',
      'en/every-kind-large-a4.pdf',
      'en/every-kind.txt',
      'en/every-kind.epub',
    ]);
    expect(layoutsOf(plan.files)).toHaveLength(4);
    expect(plan.files.at(-1)?.layout).toBe(plan.files[2]?.layout);
  });

  test('lays out the pages that the book names without drawing them, when their PDF is not asked for', () => {
    const plan = planBuild({ ...options, formats: ['epub'] }, content);
    expect(layoutsOf(plan.files).map(({ profile, paper }) => [profile.id, paper.id])).toEqual([['large', 'letter']]);
    expect(plan.files.map(({ format }) => format)).toEqual(['epub']);
  });

  test('plans no layout for text', () => {
    expect(layoutsOf(planBuild({ ...options, formats: ['text'] }, content).files)).toEqual([]);
  });

  test('keeps the order of the settings, whatever the order of the call', () => {
    const plan = planBuild({ ...options, formats: ['pdf'], papers: ['a4', 'letter'], editions: ['large'] }, content);
    expect(plan.files.map(({ path }) => path)).toEqual([
      'en/every-kind-large-letter.pdf',
      'en/every-kind-large-a4.pdf',
    ]);
  });

  test('refuses what there is not, and says what there is', () => {
    expect(() => planBuild({ ...options, papers: ['a5'] }, content)).toThrow(CallError);
    const editions = [{ id: 'huge', profile: 'huge', religious: true, discreet: false }];
    const settings = { ...content.settings, editions };
    expect(() => planBuild(options, { ...content, settings })).toThrow(
      /Unexpected edition `huge`, expected one of `bilingual`, `booklet`, `card`, `clear`/,
    );
  });
});

describe('planBuild, for editions of a kind of their own', () => {
  const entry = (id: string, section: string, spiritual = false) =>
    `  - id: ${id}\n    section: ${section}\n    name: ${id}\n    description: A group.\n    spiritual: ${spiritual}\n    websites:\n      - { url: "https://${id}.org/", expected_host: ${id}.org }\n`;
  const header = 'msgid ""\nmsgstr ""\n"Language: es\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n\n';
  let harbor: Ready;

  beforeAll(async () => {
    const content = folder({
      'guide.md':
        '---\nslug: harbor\n---\n# A guide\n\nWords.\n\n## Online\n\n::resources{section="online"}\n\n## Family\n\n::resources{section="family"}\n',
      'resources.yaml': `resources:\n${entry('one', 'online')}${entry('two', 'family')}${entry('three', 'family', true)}`,
      'locales/es.po': `${header}msgctxt "title"\nmsgid "A guide"\nmsgstr "Una guía"\n`,
      'editions.yaml': 'editions: { large: }\n',
    });
    harbor = await ready(content);
  });

  /** Editions by name, each with what it says of itself. */
  function planned(editions: Record<string, Partial<EditionChoice>>, more: Partial<BuildOptions> = {}) {
    const choices = Object.entries(editions).map(([id, own]) => ({
      ...{ id, profile: id, religious: true, discreet: false },
      ...own,
    }));
    const plan = planBuild(
      { ...options, formats: ['pdf'], ...more },
      { ...harbor, settings: { ...harbor.settings, editions: choices, papers: ['letter', 'a4'] } },
    );
    return { ...plan, layouts: layoutsOf(plan.files), paths: plan.files.map(({ path }) => path) };
  }

  test('two editions that would write one file are refused', () => {
    const hidden = { discreet: true, papers: ['letter'], profile: 'large' };
    expect(() => planned({ one: hidden, two: hidden }, { locales: ['en'] })).toThrow(
      /Unexpected editions `one` and `two` that both make `en\/handbook-letter\.pdf`/,
    );
  });

  const flyers = { large: {}, flyer: { papers: ['letter'], each: 'section' as const }, card: {} };
  const english = { locales: ['en'] };

  test('a flyer for each section, named after its list of groups', () => {
    expect(planned({ flyer: { papers: ['letter'], each: 'section' } }).paths).toEqual([
      'en/harbor-flyer-online-letter.pdf',
      'en/harbor-flyer-family-letter.pdf',
      'es/harbor-flyer-online-letter.pdf',
      'es/harbor-flyer-family-letter.pdf',
    ]);
  });

  test('of small pages the file to read, and the sheets of each paper', () => {
    expect(planned({ booklet: english, zine: { ...english, papers: ['a4'] } }).paths).toEqual([
      'en/harbor-booklet-letter.pdf',
      'en/harbor-booklet-letter-print.pdf',
      'en/harbor-booklet-a4.pdf',
      'en/harbor-booklet-a4-print.pdf',
      'en/harbor-zine-a4.pdf',
      'en/harbor-zine-a4-print.pdf',
    ]);
  });

  test('a card is laid out once, whatever the paper, and put on each', () => {
    const { paths, layouts, files } = planned({ card: english });
    expect(paths).toEqual(['en/harbor-card.pdf', 'en/harbor-card-letter-print.pdf', 'en/harbor-card-a4-print.pdf']);
    expect(layouts).toHaveLength(1);
    expect(files.map(({ sheet }) => sheet?.id)).toEqual([undefined, 'letter', 'a4']);
  });

  test('two languages side by side have a folder of their own; nothing stands beside itself', () => {
    const { paths, files, layouts } = planned({ bilingual: { papers: ['letter'] } });
    expect(paths).toEqual(['en+es/harbor-bilingual-letter.pdf']);
    expect(files[0]?.locales).toEqual(['en', 'es']);
    expect(layouts[0]?.documents[0]?.locale).toBe('en');
    expect(layouts[0]?.facing?.locale).toBe('es');
  });

  test('beside one section stands the same section', () => {
    const { layouts } = planned({ bilingual: { papers: ['letter'], each: 'section' } });
    expect(layouts.map(({ documents: [first], facing }) => [first?.heading.id, facing?.heading.id])).toEqual([
      ['online/heading', 'online/heading:es'],
      ['family/heading', 'family/heading:es'],
    ]);
  });

  test('a neutral file name has no word of the guide', () => {
    expect(planned({ discreet: { ...english, papers: ['letter'], discreet: true } }).paths).toEqual([
      'en/handbook-letter.pdf',
    ]);
  });

  test('the papers and languages of an edition narrow both, and the call narrows them again', () => {
    const editions = { large: { papers: ['a4'], locales: ['es'] }, clear: {} };
    expect(planned(editions).paths).toEqual([
      'en/harbor-clear-letter.pdf',
      'en/harbor-clear-a4.pdf',
      'es/harbor-large-a4.pdf',
      'es/harbor-clear-letter.pdf',
      'es/harbor-clear-a4.pdf',
    ]);
    expect(planned(editions, { papers: ['letter'] }).paths).toEqual([
      'en/harbor-clear-letter.pdf',
      'es/harbor-clear-letter.pdf',
    ]);
  });

  test('the call names an edition, or one section of it', () => {
    const named = (...editions: string[]) =>
      planned(flyers, { editions }).paths.filter((path) => path.startsWith('en'));
    expect(named('flyer')).toEqual(['en/harbor-flyer-online-letter.pdf', 'en/harbor-flyer-family-letter.pdf']);
    expect(named('flyer-online')).toEqual(['en/harbor-flyer-online-letter.pdf']);
    expect(named('flyer-online', 'large')).toEqual([
      'en/harbor-large-letter.pdf',
      'en/harbor-large-a4.pdf',
      'en/harbor-flyer-online-letter.pdf',
    ]);
    expect(() => named('flyer-nearby')).toThrow(/`flyer-nearby`, expected one of .*`flyer-online`, `flyer-family`/);
  });

  test('a part is no whole guide, nor is one behind a neutral title', () => {
    const { files } = planned({
      large: { ...english, papers: ['letter'] },
      flyer: { ...english, papers: ['letter'], religious: false },
      discreet: { ...english, papers: ['letter'], discreet: true },
    });
    expect(files.map(({ edition, whole, discreet }) => [edition, whole, discreet])).toEqual([
      ['large', true, false],
      ['flyer', false, false],
      ['discreet', false, true],
    ]);
  });

  test('the sheets on printing are made by a run over everything that is printed and read, in each language', () => {
    const languages = (more: Partial<BuildOptions>) =>
      planned(flyers, { formats: undefined, ...more }).instructions.map(({ locale }) => locale);
    expect(languages({})).toEqual(['en', 'es']);
    for (const narrower of [{ editions: ['large'] }, { papers: ['letter'] }, { formats: ['pdf' as const] }])
      expect(languages(narrower)).toEqual([]);
  });
});
