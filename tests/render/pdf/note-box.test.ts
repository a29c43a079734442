import { beforeAll, describe, expect, test } from 'vitest';
import type { Profile } from '../../../src/ast/edition.ts';
import type { Document } from '../../../src/ast/nodes.ts';
import type { Ready } from '../../../src/build/prepared.ts';
import { shapersOf } from '../../../src/build/shapers.ts';
import { layOut } from '../../../src/render/pdf/layout.ts';
import type { Measured, MeasuredBox, MeasuredLines } from '../../../src/render/pdf/measured.ts';
import { noteBoxPart } from '../../../src/render/pdf/note-box.tsx';
import { paginate } from '../../../src/render/pdf/paginate.ts';
import { endlessPage } from '../../../src/render/pdf/parts.tsx';
import { lineHeightPt, type Setting } from '../../../src/render/pdf/setting.ts';
import { TextMeasure } from '../../../src/render/pdf/typeset/measure.ts';
import { guideOf as guideOfSections, layOut as layOutEditionOf, pagesWith } from './editions.ts';
import { guideOf } from './site.ts';

let content: Ready;

beforeAll(async () => {
  content = await guideOf('');
});

describe.each(['en', 'ar'])('%s: a box for a note by hand', (locale) => {
  let setting: Setting;
  let box: Measured;

  beforeAll(async () => {
    const document = content.documents.find((one) => one.locale === locale) as Document;
    const profile = content.profiles.find(({ id }) => id === 'large') as Profile;
    const fonts = content.fonts.get(locale);
    if (!fonts) throw new Error('Unexpected locale without faces');
    const measure = new TextMeasure(shapersOf(fonts), document.direction);
    const { direction } = document;
    setting = { document, profile, measure, lang: locale, direction, indentPt: 0, areaPt: 468, bold: false };
    box = await layOut(endlessPage([noteBoxPart(setting)], setting.areaPt));
  });

  test('has a label in words, which is a paragraph in bold', () => {
    const [label, ...others] = all(box).filter((one): one is MeasuredLines => one.kind === 'lines');
    expect(others).toEqual([]);
    expect(label?.tag).toMatchObject({ role: 'P', id: 'note-box' });
    expect(label?.lines.map(({ text }) => text).join(' ')).toBe(setting.document.words['note-box']);
    const runs = label?.lines.flatMap(({ segments }) => segments.flatMap((segment) => segment.runs)) ?? [];
    expect(runs.map(({ style }) => style.bold)).toEqual(runs.map(() => true));
  });

  test('has as many ruled lines as the profile says, as far apart, at the edge where the text starts', () => {
    const { lines, lineGapPt } = setting.profile.noteBox;
    const drawn = all(box).filter((one): one is MeasuredBox => one.kind === 'box' && one.decorated);
    const [frame, ...rules] = drawn;
    expect(drawn.filter(({ tag }) => tag)).toEqual([]);
    // The last line has the frame itself at its foot.
    expect(rules).toHaveLength(lines - 1);
    const feet = [...rules, frame].map((one) => (one ? one.top + one.height : 0));
    for (const [index, foot] of feet.slice(1).entries()) expect(foot - (feet[index] ?? 0)).toBeCloseTo(lineGapPt, -0.5);
    expect(frame?.width).toBeCloseTo(setting.profile.text.measurePt, 0);
    expect(locale === 'ar' ? 468 - (frame?.left ?? 0) - (frame?.width ?? 0) : frame?.left).toBeCloseTo(0, 1);
    const label = all(box).find((one) => one.kind === 'lines');
    expect((frame?.top ?? 0) - ((label?.top ?? 0) + (label?.height ?? 0))).toBeGreaterThan(0);
  });

  test('stands whole on a page, with its label', () => {
    const rules = { minLines: 2, entryEndLines: 3, goodFill: 0.5, heightPt: box.height };
    expect(paginate(box, rules)).toHaveLength(1);
    const below = { ...box, kind: 'box', children: [filler(lineHeightPt(setting)), shifted(box, 23)] } as MeasuredBox;
    expect(paginate(below, rules).map(({ top }) => top)).toEqual([0, 23]);
  });
});

/** A node and all below it. */
function all(measured: Measured): Measured[] {
  return [measured, ...(measured.kind === 'box' ? measured.children.flatMap(all) : [])];
}

function filler(height: number): Measured {
  return { kind: 'picture', left: 0, top: 0, width: 100, height: Math.min(height, 22), node: {} };
}

function shifted(measured: Measured, byPt: number): Measured {
  const moved = { ...measured, top: measured.top + byPt };
  return moved.kind === 'box' ? { ...moved, children: moved.children.map((child) => shifted(child, byPt)) } : moved;
}

test.each(['clear', 'large', 'booklet'])(
  '%s: the box is printed where there is room, and never adds a page',
  async (id) => {
    const shown: boolean[] = [];
    for (const sections of [1, 2, 3, 4]) {
      const guide = await guideOfSections(sections);
      const path = `en/guide-${id}-letter.pdf`;
      const withBox = await layOutEditionOf(guide, path);
      const without = await layOutEditionOf(guide, path, (profile) => ({
        ...profile,
        noteBox: { ...profile.noteBox, lines: 0 },
      }));
      expect(withBox.layout.pages.length).toBe(without.layout.pages.length);
      expect(pagesWith(without, (block) => block === 'note-box')).toEqual([]);
      shown.push(pagesWith(withBox, (block) => block === 'note-box').length === 1);
    }
    expect(shown).toContain(true);
  },
);
