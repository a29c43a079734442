import type { Subject } from '../../subject.ts';
import type { Place } from '../../verdict.ts';
import { judged } from '../../verdict.ts';
import { dictAt, look, numberAt } from '../facts/look.ts';
import type { PdfFacts } from '../facts.ts';
import { pageContents } from '../marked-content.ts';
import type { PdfRule } from '../rule.ts';
import { shownAnnotations } from './reading/annotations.ts';
import { parentOfContent, parentOfObject } from './reading/parent-tree.ts';
import { placeAt, placeOf } from './reading/place.ts';
import { contentIn, named, placedElements, wordsOf } from './reading/walk.ts';

/** UA-03: there is a structure tree; every element knows its parent, and every content and annotation finds its element. */
export const structureComplete: PdfRule = (facts, subject) => {
  if (!dictAt(facts.catalog, 'StructTreeRoot'))
    return judged('UA-03', [placeAt(subject, 'the file is not tagged: it has no structure tree')]);
  const all = placedElements(facts);
  const faults = [
    ...all.flatMap(({ node }) =>
      look(node.element, 'P') ? [] : placeOf(subject, node, `${named(node)} has no parent (P)`),
    ),
    ...contentWithoutParent(facts, subject),
    ...annotationsWithoutParent(facts, subject),
  ];
  const contents = pageContents(facts).reduce((sum, { opened }) => sum + opened.length, 0);
  return judged('UA-03', faults, `${all.length} elements, ${contents} marked contents`);
};

function contentWithoutParent(facts: PdfFacts, subject: Subject): Place[] {
  const pages = facts.document.getPages();
  const words = new Map(
    facts.tree.flatMap(contentIn).map((content) => [`${content.page} ${content.mcid}`, wordsOf(content)]),
  );
  return pageContents(facts).flatMap(({ opened }) =>
    opened.flatMap(({ page, mark, within }) => {
      const { mcid, form } = mark;
      // What stands in no element at all is the matter of UA-08.
      if (mcid === undefined || within.some(({ tag }) => tag === 'Artifact')) return [];
      const key = numberAt(form ?? pages[page - 1]?.node, 'StructParents');
      if (parentOfContent(key, mcid, facts)) return [];
      const text = words.get(`${page} ${mcid}`);
      return [placeAt(subject, `the parent tree has no element for content ${mcid}${text ? ` "${text}"` : ''}`, page)];
    }),
  );
}

function annotationsWithoutParent(facts: PdfFacts, subject: Subject): Place[] {
  return shownAnnotations(facts).flatMap(({ annotation, page, subtype, element }) => {
    const key = numberAt(annotation, 'StructParent');
    if (key === undefined || parentOfObject(key, facts)) return [];
    return [
      placeAt(
        subject,
        `the parent tree has no element for the ${subtype} annotation of ${element ? named(element) : 'no element'}`,
        page,
      ),
    ];
  });
}
