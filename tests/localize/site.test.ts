import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { documentMessages } from '../../src/ast/messages.ts';
import type { Block, Document, Phrasing } from '../../src/ast/nodes.ts';
import { plainText } from '../../src/ast/plain-text.ts';
import type { SiteRecord } from '../../src/ast/site.ts';
import { walk } from '../../src/ast/walk.ts';
import { build } from '../model/guide.ts';
import { catalogueOf, localized } from './locale.ts';

const full: Partial<SiteRecord> = {
  organization: 'Allen Street Center',
  address: ['25 Allen Street', 'New York, NY 10002'],
  phones: [{ number: '212-555-0100' }, { number: '212-555-0101', label: 'Overdose help' }],
  hours: 'Monday to Friday\nSaturday',
  website: 'https://www.allen.example/',
  logo: 'images/box.svg',
  logoAlt: 'A key',
};

function source(given: Partial<SiteRecord>): Document {
  const record = { file: 'site.yaml', address: [], phones: [], ...given };
  return build('# T\n\nWords.', { site: { record, file: new VFile({ path: 'site.yaml' }) } }).document;
}

/** The panel, a line for each block. */
const lines = ({ panel }: Document) => panel.map(lineOf);

function lineOf(block: Block): string {
  if (block.type === 'figure') return `${block.id}: [${block.alt}]`;
  return `${block.id}: ${block.type === 'paragraph' ? plainText(block.children) : ''}`;
}

const everything = [
  'site/logo: [A key]',
  'site/organization: Given to you by Allen Street Center',
  'site/address: 25 Allen Street New York, NY 10002',
  'site/phone-1: Phone: 212-555-0100',
  'site/phone-2: Overdose help: 212-555-0101',
  'site/hours: Hours: Monday to Friday Saturday',
  'site/website: allen.example',
];

test('the panel says who gives the guide out, in the order in which it is read', () => {
  expect(lines(localized(source(full), { locale: 'en' }))).toEqual(everything);
});

test.each<[Partial<SiteRecord>, string[]]>([
  [{ organization: full.organization }, [everything[1] ?? '']],
  [{ address: full.address }, [everything[2] ?? '']],
  [{ phones: full.phones }, everything.slice(3, 5)],
  [{ hours: full.hours }, [everything[5] ?? '']],
  [{ website: full.website }, [everything[6] ?? '']],
  [{ logo: full.logo, logoAlt: full.logoAlt }, [everything[0] ?? '']],
])('a panel of one key has nothing else: %j', (given, expected) => {
  expect(lines(localized(source(given), { locale: 'en' }))).toEqual(expected);
});

test('without a site there is no panel', () => {
  expect(localized(build('# T\n\nWords.').document, { locale: 'en' }).panel).toEqual([]);
});

test('numbers and the website are links that are described in words', () => {
  const { panel } = localized(source(full), { locale: 'en' });
  const links = panel.flatMap((block) => (block.type === 'paragraph' ? block.children : []));
  expect(links.filter(({ type }) => type === 'link')).toMatchObject([
    { address: 'tel:2125550100', description: 'Call 212-555-0100' },
    { address: 'tel:2125550101', description: 'Call 212-555-0101' },
    { address: 'https://www.allen.example/', description: 'Website of Allen Street Center' },
  ]);
  const alone = localized(source({ website: full.website }), { locale: 'en' }).panel[0];
  expect(alone).toMatchObject({ children: [{ description: 'Website, allen.example' }] });
});

test('in the language of the guide nothing is tagged; the name is bold and lines end where they were written', () => {
  const { panel } = localized(source(full), { locale: 'en' });
  expect(JSON.stringify(panel)).not.toContain('"lang"');
  expect(panel[1]).toMatchObject({ children: [{}, { type: 'strong' }] });
  expect(panel[2]).toMatchObject({ children: [{}, { type: 'break' }, {}] });
});

/** Texts with the language that a reader hears them in. */
function heard(nodes: readonly Phrasing[], lang: string): [string, string][] {
  return nodes.flatMap((node): [string, string][] => {
    const own = node.lang ?? lang;
    if ('children' in node) return node.type === 'link' ? [] : heard(node.children, own);
    return 'value' in node && node.value.trim() !== '' ? [[own, node.value.trim()]] : [];
  });
}

test('in another language what the organization wrote stays, tagged as names are, and the words around it are translated', () => {
  const document = source(full);
  const catalogue = catalogueOf(
    document,
    { 'word:given-by': 'يقدمه لكم {organization}', 'word:hours': 'المواعيد: {hours}', 'word:phone': 'الهاتف' },
    { locale: 'ar' },
  );
  const { panel } = localized(document, { locale: 'ar', catalogue });
  expect(panel.map(({ lang }) => lang)).toEqual(['en', ...everything.slice(1).map(() => undefined)]);
  const texts = panel.flatMap((block) => (block.type === 'paragraph' ? heard(block.children, 'ar') : []));
  expect(texts).toEqual([
    ['ar', 'يقدمه لكم'],
    ['en', 'Allen Street Center'],
    ['en', '25 Allen Street'],
    ['en', 'New York, NY 10002'],
    ['ar', 'الهاتف'],
    ['ar', ':'],
    ['en', 'Overdose help'],
    ['ar', ':'],
    ['ar', 'المواعيد:'],
    ['en', 'Monday to Friday'],
    ['en', 'Saturday'],
  ]);
});

test('no catalogue is asked for any of it', () => {
  const document = source(full);
  expect([...walk(document)].some(({ id }) => id.startsWith('site/'))).toBe(false);
  expect(documentMessages(document, {})).toEqual(documentMessages(source({}), {}));
  expect([...walk(localized(document))].filter(({ id }) => id.startsWith('site/'))).toHaveLength(everything.length);
});
