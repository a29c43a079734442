import type { Subject } from '../../subject.ts';
import { judged, needsPerson, notApplicable, type Verdict } from '../../verdict.ts';
import type { PdfFacts } from '../facts.ts';
import { colorName } from './color.ts';
import { logoShapes } from './logo.ts';
import { few, placeOn, words } from './measures.ts';
import { paintedPages, visibleTexts } from './painted.ts';

/** Colors that readers with low vision cannot tell apart side by side. */
const NEVER_TOGETHER = [
  ['green', 'red'],
  ['dark green', 'red'],
  ['dark green', 'black'],
  ['red', 'black'],
  ['navy', 'black'],
  ['orange', 'brown'],
  ['green', 'brown'],
  ['dark green', 'brown'],
  ['red', 'brown'],
  ['red', 'orange'],
  ['green', 'orange'],
  ['dark green', 'orange'],
  ['purple', 'blue'],
  ['purple', 'navy'],
] as const;

/** Paper is white, and black text stands on every page. */
const NEUTRAL = ['black', 'white', 'gray'];

interface Use {
  name: string;
  what: string;
  isLogo: boolean;
}

/**
 * LP-19: no page puts colors together that cannot be told apart; whether color says something alone, only a person can tell, and whether the colors
 * of a logo can be told apart.
 */
export function safePalette(facts: PdfFacts, subject: Subject): Verdict {
  const pages = usesByPage(facts);
  const uses = pages.flat();
  if (uses.length === 0) return notApplicable('LP-19', 'nothing that can be read is painted');
  const names = [...new Set(uses.map(({ name }) => name))];
  const places = pages.flatMap((page, index) => {
    const here = page.filter(({ isLogo }) => !isLogo);
    return [...pairsOn(here), ...yellowOn(here)].map(([{ what, name }, other]) =>
      placeOn(subject, index + 1, `${what} is ${name}, on a page with ${other}`),
    );
  });
  if (places.length > 0) return judged('LP-19', few(places), `colors ${names.join(', ')}`);
  const colors = names.filter((name) => !NEUTRAL.includes(name));
  if (colors.length > 0)
    return needsPerson('LP-19', `colors ${names.join(', ')}: does any of them say something that no word says?`);
  return judged('LP-19', [], `colors ${names.join(', ')}`);
}

function usesByPage(facts: PdfFacts): Use[][] {
  const isLogo = logoShapes(facts);
  return paintedPages(facts).map((page, index) => {
    const texts = visibleTexts(page).map(({ text, color }) => ({ what: words(text), color, isLogo: false }));
    const shapes = page.shapes.map((shape) => ({
      what: `a ${shape.kind}`,
      color: shape.color,
      isLogo: isLogo(index + 1, shape),
    }));
    return [...texts, ...shapes].flatMap(({ color, ...use }) => (color ? [{ ...use, name: colorName(color) }] : []));
  });
}

function pairsOn(uses: readonly Use[]): [Use, string][] {
  return NEVER_TOGETHER.flatMap(([a, b]): [Use, string][] => {
    const first = uses.find(({ name }) => name === a);
    return first && uses.some(({ name }) => name === b) ? [[first, b]] : [];
  });
}

function yellowOn(uses: readonly Use[]): [Use, string][] {
  const yellow = uses.find(({ name }) => name === 'yellow');
  return yellow ? [[yellow, 'white paper']] : [];
}
