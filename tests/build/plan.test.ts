import { beforeAll, describe, expect, test } from 'vitest';
import { type BuildOptions, CallError } from '../../src/build/options.ts';
import { planBuild } from '../../src/build/plan.ts';
import type { Ready } from '../../src/build/prepare.ts';
import { ready } from '../built.ts';
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
    expect(plan.layouts).toHaveLength(4);
    expect(plan.files.at(-1)?.layout).toBe(plan.files[2]?.layout);
  });

  test('lays out the pages that the book names without drawing them, when their PDF is not asked for', () => {
    const plan = planBuild({ ...options, formats: ['epub'] }, content);
    expect(plan.layouts.map(({ profile, paper, draw }) => [profile.id, paper.id, draw])).toEqual([
      ['large', 'letter', false],
    ]);
  });

  test('plans no layout for text', () => {
    expect(planBuild({ ...options, formats: ['text'] }, content).layouts).toEqual([]);
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
