import { PDFDict, PDFDocument, PDFHexString, PDFName, StandardFonts } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { verifyPdf } from '../../src/verify/pdf/index.ts';
import { languageRules } from '../../src/verify/pdf/languages.ts';
import { largePrintRules } from '../../src/verify/pdf/large-print.ts';
import { taggedRules } from '../../src/verify/pdf/tagged.ts';
import type { Subject } from '../../src/verify/subject.ts';
import type { Verdict } from '../../src/verify/verdict.ts';

let plain: Uint8Array;
let tagged: Uint8Array;

beforeAll(async () => {
  plain = await saved(await untagged());
  tagged = await saved(await taggedElsewhere());
});

function saved(document: PDFDocument): Promise<Uint8Array> {
  return document.save({ useObjectStreams: false });
}

/** A page of text as a program makes it that knows nothing of tags. */
async function untagged(): Promise<PDFDocument> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const font = await document.embedFont(StandardFonts.Helvetica);
  document.addPage([612, 792]).drawText('A page of text', { x: 72, y: 700, size: 12, font });
  return document;
}

/** One heading and one paragraph, tagged in another manner than ours: a root element that is no array, content in dictionaries, a role map. */
async function taggedElsewhere(): Promise<PDFDocument> {
  const document = await untagged();
  const { context, catalog } = document;
  const page = document.getPage(0);
  const root = context.nextRef();
  const top = context.nextRef();
  const text = context.nextRef();
  const [font] = page.node.Resources()?.lookup(PDFName.of('Font'), PDFDict).keys() ?? [];
  const content = `/Standard <</MCID 0>> BDC BT ${font} 12 Tf 72 600 Td (Words of another tool) Tj ET EMC`;
  page.node.set(PDFName.of('Contents'), context.register(context.stream(content)));
  page.node.set(PDFName.of('StructParents'), context.obj(7));
  context.assign(
    text,
    context.obj({
      S: 'Standard',
      P: top,
      K: { Type: 'MCR', Pg: page.ref, MCID: 0 },
      A: [{ O: 'Layout', TextAlign: 'Start' }],
    }),
  );
  context.assign(top, context.obj({ Type: 'StructElem', S: 'Document', P: root, K: text }));
  const parents = { Kids: [context.register(context.obj({ Limits: [7, 7], Nums: [7, [text]] }))] };
  context.assign(
    root,
    context.obj({ Type: 'StructTreeRoot', K: top, RoleMap: { Standard: 'P' }, ParentTree: parents }),
  );
  catalog.set(PDFName.of('StructTreeRoot'), root);
  catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
  catalog.set(PDFName.of('Lang'), PDFHexString.fromText('en-US'));
  return document;
}

function judge(bytes: Uint8Array): Promise<Verdict[]> {
  const subject: Subject = { path: 'elsewhere.pdf', bytes, format: 'pdf' };
  return verifyPdf(subject);
}

const failing = (verdicts: readonly Verdict[]) =>
  verdicts.filter(({ outcome }) => outcome === 'fail').map(({ requirement }) => requirement);

const failingTags = (verdicts: readonly Verdict[]) => failing(verdicts).filter((id) => id in taggedRules);

/** One verdict says why, all others that they could not be given. */
function expectUnread(verdicts: readonly Verdict[], requirement: string, reason: RegExp): void {
  expect(failing(verdicts)).toEqual([requirement]);
  const rules = [taggedRules, largePrintRules, languageRules].flatMap((all) => Object.keys(all));
  expect(verdicts).toHaveLength(rules.length);
  for (const verdict of verdicts) {
    if (verdict.requirement === requirement) expect(verdict.places[0]?.detail).toMatch(reason);
    else expect(verdict).toMatchObject({ outcome: 'not-applicable', measured: 'the file could not be read' });
  }
}

describe('files that cannot be read', () => {
  test('no PDF at all', async () => {
    expectUnread(await judge(new TextEncoder().encode('Dear reader,\n')), 'UA-01', /is no PDF/);
  });

  test('nothing', async () => {
    expectUnread(await judge(new Uint8Array()), 'UA-01', /is no PDF/);
  });

  test.each([0.2, 0.5, 0.9])('cut off at %d of its length', async (share) => {
    const verdicts = await judge(tagged.slice(0, Math.round(tagged.length * share)));
    expect(failing(verdicts)).not.toEqual([]);
  });

  test('cut off before its pages', async () => {
    expectUnread(await judge(tagged.slice(0, 60)), 'UA-01', /damaged beyond reading/);
  });

  test('a password needed (UA-07)', async () => {
    const document = await untagged();
    document.encrypt({ userPassword: 'secret', ownerPassword: 'owner' });
    expectUnread(await judge(await saved(document)), 'UA-07', /needs a password/);
  });
});

describe('files of other tools', () => {
  test.each([
    [true, false],
    [false, true],
  ])('encrypted, assistive technology let in: %s (UA-07)', async (contentAccessibility, fails) => {
    const document = await taggedElsewhere();
    document.encrypt({ ownerPassword: 'owner', permissions: { contentAccessibility } });
    const verdicts = await judge(await saved(document));
    expect(failing(verdicts).includes('UA-07')).toBe(fails);
    expect(verdicts.find(({ requirement }) => requirement === 'UX-14')?.measured).toMatch(/^\d+ characters/);
  });

  test('PDF 2.0 (UA-01)', async () => {
    const bytes = tagged.slice();
    bytes.set(new TextEncoder().encode('%PDF-2.0'));
    expect(failingTags(await judge(bytes))).toEqual(['UA-01', ...failingTags(await judge(tagged))]);
  });

  test('untagged', async () => {
    const verdicts = await judge(plain);
    const tags = ['UA-02', 'UA-03', 'UA-04', 'UA-05', 'UA-06', 'UA-08', 'UA-10', 'UX-12'];
    expect(failingTags(verdicts)).toEqual(tags);
    const [place] = verdicts.find(({ requirement }) => requirement === 'UA-03')?.places ?? [];
    expect(place?.detail).toBe('the file is not tagged: it has no structure tree');
  });

  test('tagged in another manner', async () => {
    const verdicts = await judge(tagged);
    // It embeds no font, and says neither its title nor that it is PDF/UA.
    expect(failingTags(verdicts)).toEqual(['UA-04', 'UA-05', 'UA-10', 'UX-12']);
    expect(verdicts.find(({ requirement }) => requirement === 'UA-03')?.outcome).toBe('pass');
  });

  test('a structure that goes round in a circle', async () => {
    const document = await taggedElsewhere();
    const { context } = document;
    for (const [ref, object] of context.enumerateIndirectObjects())
      if (object.toString().includes('/S /Document')) {
        const again = context.obj({ S: 'Sect', P: ref, K: ref });
        context.assign(ref, context.obj({ S: 'Document', P: ref, K: context.register(again) }));
      }
    expect(failingTags(await judge(await saved(document)))).toContain('UA-08');
  });
});
