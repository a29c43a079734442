import { CONTINUE, SKIP, visit } from 'unist-util-visit';
import type { Element } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { excessOfDrawing } from './svg-limits.ts';

/** What the simplified drawing may hold: all of it is drawn alike in print and on a screen. */
const drawn = new Set(['svg', 'defs', 'g', 'path', 'linearGradient', 'radialGradient', 'stop']);

/** Attributes of a group or a path that print cannot follow. A gradient's `transform` is another thing. */
const undrawn = ['clip-path', 'mask', 'filter', 'opacity', 'mix-blend-mode', 'paint-order'];

/** Attributes of a gradient and its stops that print cannot follow. */
const unshaded = ['gradientTransform', 'spreadMethod', 'fx', 'fy', 'fr', 'stop-opacity'];

/** What an editor of drawings calls each of them. */
const names: Readonly<Record<string, string>> = {
  clipPath: 'cut shape (`clip-path`)',
  'clip-path': 'cut shape (`clip-path`)',
  mask: 'mask',
  filter: 'filter',
  opacity: 'opacity of a group',
  'mix-blend-mode': 'blend mode',
  'paint-order': 'order of fill and stroke',
  visibility: 'hidden shape',
  stroke: 'stroke in a gradient',
  ...Object.fromEntries(unshaded.map((name) => [name, `gradient with \`${name}\``])),
  pattern: 'pattern',
  image: 'picture',
};

/** What a simplified drawing holds and print would leave out or show in another way, as words that can follow "Unexpected". */
export function undrawable(svg: string): string[] {
  const problems = new Set<string>();
  const excess = excessOfDrawing(svg);
  if (svg === '' || excess.length > 0) return excess;
  visit(fromXml(svg), 'element', (element) => {
    for (const name of undrawableIn(element)) problems.add(names[name] ?? `element \`<${name}>\``);
    // What stands inside it would only say the same again.
    return drawn.has(element.name) ? CONTINUE : SKIP;
  });
  return [...problems];
}

function undrawableIn({ name, attributes }: Element): string[] {
  if (!drawn.has(name)) return [name];
  if (name === 'svg') return [];
  const has = (attribute: string) => attributes[attribute] !== undefined && attributes[attribute] !== 'none';
  if (/^(?:linearGradient|radialGradient|stop)$/.test(name)) return unshaded.filter(has);
  return [
    ...undrawn.filter(has),
    ...(attributes.visibility === 'hidden' || attributes.visibility === 'collapse' ? ['visibility'] : []),
    ...(attributes.stroke?.startsWith('url(') ? ['stroke'] : []),
  ];
}
