import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib';
import { elements, type PdfFacts, type StructureNode } from '../../src/verify/pdf/facts.ts';
import {
  addElement,
  annotationsOf,
  childrenOf,
  editContent,
  find,
  indexIn,
  kidsOf,
  name,
  pageOf,
  parentOf,
  parentsOfPage,
  refOf,
  setRole,
  words,
} from '../verify-tagged/edit.ts';

/** A fault that is planted in a real output, and the requirement that must fail for it. */
export interface TaggedFault {
  fault: string;
  /** The guide as it is shipped, or the fixture that holds every kind of block. */
  file: 'en guide' | 'every block';
  requirement: string;
  /** Requirements that the same fault breaks of necessity. */
  also?: string[];
  plant(facts: PdfFacts): void;
}

const guide = { file: 'en guide' } as const;

/** Faults of the tags, and of what the file says of itself. */
export const taggedFaults: readonly TaggedFault[] = [
  {
    ...guide,
    fault: 'Marked false',
    requirement: 'UA-02',
    plant: ({ catalog, document }) => catalog.set(name('MarkInfo'), document.context.obj({ Marked: false })),
  },
  {
    ...guide,
    fault: 'an entry of the parent tree removed',
    requirement: 'UA-03',
    plant: (facts) => {
      const parents = parentsOfPage(facts, 3);
      parents.remove(parents.size() - 1);
    },
  },
  {
    ...guide,
    fault: 'an element without its parent',
    requirement: 'UA-03',
    plant: (facts) => find(facts, 'P').element.delete(name('P')),
  },
  {
    ...guide,
    fault: 'title removed from the metadata',
    requirement: 'UA-04',
    plant: (facts) => editMetadata(facts, (xmp) => xmp.replace(/<dc:title>.*?<\/dc:title>/s, '')),
  },
  {
    ...guide,
    fault: 'a bare & in the metadata',
    requirement: 'UA-04',
    plant: (facts) => editMetadata(facts, (xmp) => xmp.replace('</dc:title>', ' & </dc:title>')),
  },
  {
    ...guide,
    fault: 'metadata that say PDF/UA-3',
    requirement: 'UA-04',
    plant: (facts) => editMetadata(facts, (xmp) => xmp.replace('<pdfuaid:part>1<', '<pdfuaid:part>3<')),
  },
  {
    ...guide,
    fault: 'the name of the file shown as title',
    requirement: 'UA-05',
    plant: ({ catalog }) => catalog.lookup(name('ViewerPreferences'), PDFDict).delete(name('DisplayDocTitle')),
  },
  {
    ...guide,
    fault: 'language removed',
    requirement: 'UA-06',
    plant: ({ catalog }) => catalog.delete(name('Lang')),
  },
  {
    ...guide,
    fault: 'language of another edition',
    requirement: 'UA-06',
    plant: ({ catalog }) => catalog.set(name('Lang'), PDFHexString.fromText('es')),
  },
  {
    ...guide,
    fault: 'a box painted outside all marked content',
    requirement: 'UA-08',
    plant: (facts) => editContent(facts, 3, (operators) => `${operators}\n0 0 5 5 re f\n`),
  },
  {
    ...guide,
    fault: 'a role that means nothing',
    requirement: 'UA-09',
    plant: (facts) => setRole(find(facts, 'P'), 'Paragraph'),
  },
  {
    ...guide,
    fault: 'a font taken out of the file',
    requirement: 'UA-10',
    plant: ({ document }) => {
      for (const [, object] of document.context.enumerateIndirectObjects())
        if (object instanceof PDFDict && object.has(name('FontFile2'))) object.delete(name('FontFile2'));
    },
  },
  {
    ...guide,
    fault: 'a font whose letters are said to be wider than they are',
    requirement: 'UA-10',
    plant: ({ document }) => {
      for (const [, object] of document.context.enumerateIndirectObjects())
        if (object instanceof PDFDict && object.has(name('W')))
          object.set(name('W'), document.context.obj([0, 500, 600]));
    },
  },
  {
    ...guide,
    fault: 'a list of the glyphs of a font that leaves most of them out',
    requirement: 'UA-10',
    plant: ({ document }) => {
      for (const [, object] of document.context.enumerateIndirectObjects())
        if (object instanceof PDFDict && object.has(name('FontFile2')))
          object.set(name('CIDSet'), document.context.register(document.context.stream(Uint8Array.of(0xc0))));
    },
  },
  {
    ...guide,
    fault: 'a form that stands for a page of another file',
    requirement: 'UA-11',
    plant: (facts) => {
      const { context } = facts.document;
      const form = context.stream('', { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 1, 1], Ref: {} });
      facts.document.getPage(2).node.setXObject(name('Foreign'), context.register(form));
      editContent(facts, 3, (operators) => `${operators}\n/Artifact BMC /Foreign Do EMC\n`);
    },
  },
  {
    ...guide,
    fault: 'Figure without Alt',
    requirement: 'UA-12',
    plant: (facts) => find(facts, 'Figure').element.delete(name('Alt')),
  },
  {
    ...guide,
    fault: 'a heading tagged P',
    requirement: 'UA-13',
    plant: (facts) => setRole(lastHeading(facts), 'P'),
  },
  {
    ...guide,
    fault: 'a heading level skipped',
    requirement: 'UA-13',
    plant: (facts) => setRole(lastHeading(facts), 'H4'),
  },
  {
    ...guide,
    fault: 'a list item with a group in place of its body',
    requirement: 'UA-14',
    plant: (facts) => setRole(find(facts, 'LBody'), 'Div'),
  },
  {
    ...guide,
    fault: 'ListNumbering Disc on a list with numbers',
    requirement: 'UA-15',
    plant: (facts) => {
      const list = find(facts, 'L', ({ attributes }) => attributes.ListNumbering === '/Decimal');
      list.element.lookup(name('A'), PDFDict).set(name('ListNumbering'), name('Disc'));
    },
  },
  {
    ...guide,
    fault: 'a paragraph among the items of the contents',
    requirement: 'UA-16',
    plant: (facts) => setRole(find(facts, 'TOCI'), 'P'),
  },
  {
    file: 'every block',
    fault: 'a table whose headers have no Scope',
    requirement: 'UA-17',
    plant: (facts) => {
      for (const header of facts.tree.flatMap(elements).filter(({ role }) => role === 'TH'))
        header.element.delete(name('A'));
    },
  },
  {
    file: 'every block',
    fault: 'a table row without its last cell',
    requirement: 'UA-17',
    // The words of the cell are in no element any more.
    also: ['UA-08'],
    plant: (facts) => {
      const kids = kidsOf(find(facts, 'TR').element);
      kids.remove(kids.size() - 1);
    },
  },
  {
    ...guide,
    fault: 'a note without an id',
    requirement: 'UA-18',
    plant: (facts) => {
      const note = find(facts, 'P');
      setRole(note, 'Note');
      note.element.delete(name('ID'));
    },
  },
  {
    ...guide,
    fault: 'an annotation outside its Link',
    requirement: 'UA-19',
    plant: (facts) => {
      const link = find(facts, 'Link', (node) => !words(node).includes(','));
      const kids = kidsOf(link.element);
      const reference = kids.get(kids.size() - 1);
      kids.remove(kids.size() - 1);
      kidsOf(parentOf(link)).push(reference);
    },
  },
  {
    ...guide,
    fault: 'a link without Contents',
    requirement: 'UA-20',
    plant: (facts) => annotationOf(find(facts, 'Link')).delete(name('Contents')),
  },
  {
    ...guide,
    fault: 'a bare address as Contents',
    requirement: 'UA-21',
    plant: (facts) => {
      const link = find(facts, 'Link', (node) => /^[\w.]+\.\w+$/.test(words(node)));
      annotationOf(link).set(name('Contents'), PDFHexString.fromText(`https://${words(link)}`));
    },
  },
  {
    ...guide,
    fault: 'Tabs removed from a page with links',
    requirement: 'UA-22',
    plant: ({ document }) => document.getPage(1).node.delete(name('Tabs')),
  },
  {
    ...guide,
    fault: 'a link over two lines that leads to two places',
    requirement: 'UA-23',
    plant: (facts) => {
      const [, second] = annotationsOf(find(facts, 'Link', (node) => annotationsOf(node).length > 1));
      second?.set(name('Dest'), PDFHexString.fromText('elsewhere'));
      second?.delete(name('A'));
    },
  },
  {
    ...guide,
    fault: 'a Span directly in an item of the contents',
    requirement: 'U2-08',
    plant: (facts) => setRole(find(facts, 'Reference'), 'Span'),
  },
  {
    ...guide,
    fault: 'a second H1',
    requirement: 'UX-01',
    plant: (facts) => setRole(lastHeading(facts), 'H1'),
  },
  { ...guide, fault: 'a list split in two at a page break', requirement: 'UX-02', plant: splitList },
  { ...guide, fault: 'a heading of two lines as two headings', requirement: 'UX-03', plant: splitHeading },
  {
    ...guide,
    fault: 'a bullet moved out of Lbl',
    requirement: 'UX-04',
    plant: (facts) => {
      const item = find(facts, 'LI', (node) => words(node).startsWith('•'));
      const [label, body] = childrenOf(item);
      const [paragraph] = body ? childrenOf(body) : [];
      if (!label || !paragraph) throw new Error('Unexpected list item without a label and a body');
      kidsOf(paragraph.element).insert(0, kidsOf(label.element).get(0));
      kidsOf(item.element).remove(0);
    },
  },
  {
    ...guide,
    fault: 'a page number tagged as content',
    requirement: 'UX-05',
    plant: (facts) => {
      const page = facts.pages.length;
      const [root] = facts.tree;
      if (!root) throw new Error('Unexpected file without structure');
      const mcid = addElement(facts, root.element, 'P', page);
      editContent(facts, page, (operators) =>
        operators.replace(/\/Artifact <<\/Type \/Pagination.*?>> BDC/, `/P <</MCID ${mcid}>> BDC`),
      );
    },
  },
  {
    ...guide,
    fault: 'a page number whose artifact does not say what it is',
    requirement: 'UX-05',
    plant: (facts) =>
      editContent(facts, 3, (operators) =>
        operators.replace(/\/Artifact <<\/Type \/Pagination.*?>> BDC/, '/Artifact BMC'),
      ),
  },
  {
    ...guide,
    fault: 'two paragraphs swapped in the structure',
    requirement: 'UX-06',
    plant: (facts) => {
      const first = find(facts, 'P', (node) => {
        const next = nextOf(node, facts);
        return next?.role === 'P' && pageOf(next) === pageOf(node) && pageOf(node) > 2;
      });
      const kids = kidsOf(parentOf(first));
      const index = indexIn(parentOf(first), first.element);
      const [one, other] = [kids.get(index), kids.get(index + 1)];
      kids.set(index, other);
      kids.set(index + 1, one);
    },
  },
  {
    ...guide,
    fault: 'a language that is none',
    requirement: 'UX-07',
    plant: (facts) => find(facts, 'P').element.set(name('Lang'), PDFHexString.fromText('Spanish_US')),
  },
  {
    ...guide,
    fault: 'a row of six equal letters',
    requirement: 'UX-09',
    plant: (facts) =>
      editContent(facts, 3, (operators) => operators.replace(/\[<([0-9a-f]{4})/, (_, code) => `[<${code.repeat(6)}`)),
  },
  {
    ...guide,
    fault: 'a landscape page',
    requirement: 'UX-10',
    plant: ({ document }) => document.getPages().at(-1)?.setMediaBox(0, 0, 792, 612),
  },
  {
    ...guide,
    fault: 'page labels that begin at 2',
    requirement: 'UX-11',
    plant: ({ catalog }) => {
      const labels = catalog.lookup(name('PageLabels'), PDFDict).lookup(name('Nums'), PDFArray).lookup(1, PDFDict);
      labels.set(name('St'), PDFNumber.of(2));
    },
  },
  {
    ...guide,
    fault: 'Roman page labels on pages with other numbers',
    requirement: 'UX-11',
    plant: (facts) => labelPages(facts, { S: name('r') }),
  },
  {
    ...guide,
    fault: 'page labels with a prefix that is not printed',
    requirement: 'UX-11',
    plant: (facts) => labelPages(facts, { S: name('D'), P: PDFHexString.fromText('A-') }),
  },
  {
    ...guide,
    fault: 'a wrong page number in the contents',
    requirement: 'UX-11',
    plant: (facts) => {
      const items = facts.tree.flatMap(elements).filter(({ role }) => role === 'TOCI');
      const [first, last] = [items[0], items.at(-1)];
      if (!first || !last) throw new Error('Unexpected guide without contents');
      for (const key of ['Dest', 'A']) {
        const target = annotationOf(last).get(name(key));
        if (target) annotationOf(first).set(name(key), target);
      }
    },
  },
  {
    ...guide,
    fault: 'the name of a file as title',
    requirement: 'UX-12',
    plant: (facts) =>
      editMetadata(facts, (xmp) =>
        xmp.replace(/<dc:title>.*?<\/dc:title>/s, (title) =>
          title.replaceAll(/>[^<>]+<\/rdf:li>/g, '>guide-final.pdf</rdf:li>'),
        ),
      ),
  },
  {
    ...guide,
    fault: 'a private sign in an alternative text',
    requirement: 'UX-13',
    plant: (facts) => find(facts, 'Figure').element.set(name('Alt'), PDFHexString.fromText('A star \uE001')),
  },
];

/** Gives all pages labels of one kind. */
function labelPages({ catalog, document }: PdfFacts, label: Record<string, PDFName | PDFHexString>): void {
  catalog.set(name('PageLabels'), document.context.obj({ Nums: [0, label] }));
}

function annotationOf(node: StructureNode): PDFDict {
  const [annotation] = annotationsOf(node);
  if (!annotation) throw new Error('Unexpected link without an annotation');
  return annotation;
}

/** The last heading of the second level; no deeper one follows it. */
function lastHeading(facts: PdfFacts): StructureNode {
  const heading = facts.tree.flatMap(elements).findLast(({ role }) => role === 'H2');
  if (!heading) throw new Error('Unexpected guide without headings');
  return heading;
}

function nextOf(node: StructureNode, facts: PdfFacts): StructureNode | undefined {
  const parent = facts.tree.flatMap(elements).find(({ children }) => children.includes(node));
  const next = parent?.children[parent.children.indexOf(node) + 1];
  return next && 'role' in next ? next : undefined;
}

function editMetadata({ catalog, document }: PdfFacts, change: (xmp: string) => string): void {
  const stream = catalog.lookup(name('Metadata'));
  if (!(stream instanceof PDFRawStream)) throw new Error('Unexpected metadata, expected a stream');
  const before = new TextDecoder().decode(stream.contents);
  const after = change(before);
  if (after === before) throw new Error('Unexpected metadata without what was to change');
  const edited = document.context.stream(new TextEncoder().encode(after), { Type: 'Metadata', Subtype: 'XML' });
  catalog.set(PDFName.of('Metadata'), document.context.register(edited));
}

/** The items after a page break become a list of their own. */
function splitList(facts: PdfFacts): void {
  const list = find(facts, 'L', (node) => breakOf(node) > 0);
  const { context } = facts.document;
  const at = breakOf(list);
  const kids = kidsOf(list.element);
  const second = list.element.clone(context);
  const rest = context.obj(kids.asArray().slice(at)) as PDFArray;
  second.set(name('K'), rest);
  second.delete(name('ID'));
  const ref = context.register(second);
  rest.asArray().forEach((_, index) => {
    rest.lookup(index, PDFDict).set(name('P'), ref);
  });
  while (kids.size() > at) kids.remove(kids.size() - 1);
  const parent = parentOf(list);
  kidsOf(parent).insert(indexIn(parent, list.element) + 1, ref);
}

/** The first item that begins on another page than the one before it ends on. */
function breakOf(list: StructureNode): number {
  const items = childrenOf(list);
  return items.findIndex((item, index) => {
    const before = items[index - 1];
    return before !== undefined && childrenOf(before).every((part) => pageOf(part) === pageOf(item) - 1);
  });
}

/** The second line of a heading becomes a heading of its own. */
function splitHeading(facts: PdfFacts): void {
  const heading = find(
    facts,
    'H2',
    ({ children: [content] }) => content !== undefined && 'lines' in content && content.lines > 1,
  );
  const [content] = heading.children;
  const page = pageOf(heading);
  const own = content && 'mcid' in content ? content.mcid : undefined;
  const parent = parentOf(heading);
  const mcid = addElement(facts, parent, 'H2', page, indexIn(parent, heading.element) + 1);
  refOf(facts, parent);
  editContent(facts, page, (operators) => {
    const start = operators.search(new RegExp(`/MCID ${own}\\s*>>\\s*BDC`));
    const second = operators.indexOf('\nBT', operators.indexOf('\nET', start));
    return `${operators.slice(0, second)}\nEMC\n/H2 <</MCID ${mcid}>> BDC${operators.slice(second)}`;
  });
}
