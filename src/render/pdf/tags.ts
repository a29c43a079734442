import type { PdfDocument, StructureElement } from './pdf-document.ts';
import type { InlineTag, Tag } from './tag.ts';

/** A rectangle on a page, in points from its top left corner. */
export interface Rectangle {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** What an artifact is (UX-05); `page` stands for strips to cut off, as marks for a printer do (ISO 32000-1, 14.8.2.2). */
export type ArtifactKind = 'footer' | 'layout' | 'page';

const ARTIFACT_TYPES: Readonly<Record<ArtifactKind, string>> = {
  footer: '/Type /Pagination /Subtype /Footer /Attached [/Bottom]',
  layout: '/Type /Layout',
  page: '/Type /Page',
};

/**
 * The structure tree of one file. Everything that is painted goes through `content` or `artifact` (UA-08). A block that crosses pages is one
 * element with content on each (UX-02), because its element is found again by its tag, which keeps its identity.
 */
export class StructureTree {
  readonly #pdf: PdfDocument;
  readonly #root: StructureElement;
  readonly #elements = new Map<Tag, StructureElement>();
  /** Elements of runs on the page at hand. pdfkit writes the page that is current when an element ends, so these end with their page. */
  readonly #inline = new Map<InlineTag, StructureElement>();

  constructor(pdf: PdfDocument) {
    this.#pdf = pdf;
    this.#root = pdf.internals.struct('Document');
    pdf.internals.addStructure(this.#root);
  }

  /** Begins content of the innermost of the given tags; makes the elements that are not there yet. */
  beginContent(blocks: readonly Tag[], inline?: InlineTag): void {
    const { internals } = this.#pdf;
    const element = this.#inlineElement(this.#element(blocks), inline);
    element.add(internals.markStructureContent(inline?.role ?? blocks.at(-1)?.role ?? 'P'));
  }

  /** Begins what is not content: a page number, a rule (UX-05). */
  beginArtifact(kind: ArtifactKind, { left, top, width, height }: Rectangle): void {
    const { internals } = this.#pdf;
    const bottom = internals.page.height - top - height;
    const box = [left, bottom, left + width, bottom + height].map((value) => Math.round(value * 100) / 100).join(' ');
    internals.page.markings.push({ tag: 'Artifact' });
    internals.addContent(`/Artifact <<${ARTIFACT_TYPES[kind]} /BBox [${box}]>> BDC`);
  }

  end(): void {
    this.#pdf.internals.endMarkedContent();
  }

  /** The element of a run that is being painted: where its annotation belongs (UA-19). */
  inlineElement(tag: InlineTag): StructureElement | undefined {
    return this.#inline.get(tag);
  }

  /** Ends the elements of the page's runs. */
  endPage(): void {
    for (const element of [...this.#inline.values()].reverse()) element.end();
    this.#inline.clear();
  }

  #element(tags: readonly Tag[]): StructureElement {
    return tags.reduce((parent, tag) => {
      const element = this.#elements.get(tag) ?? this.#create(tag, parent);
      this.#elements.set(tag, element);
      return element;
    }, this.#root);
  }

  #create({ role, id, lang, alt, listNumbering, scope }: Tag, parent: StructureElement): StructureElement {
    const element = this.#pdf.internals.struct(role, { lang, alt });
    const { data } = element.dictionary;
    // A string object is written as a PDF string, a plain string as a name.
    if (id !== undefined) data.ID = new String(id);
    if (listNumbering) data.A = { O: 'List', ListNumbering: listNumbering };
    if (scope) data.A = { O: 'Table', Scope: scope };
    parent.add(element);
    return element;
  }

  #inlineElement(block: StructureElement, tag: InlineTag | undefined): StructureElement {
    if (!tag) return block;
    const parent = this.#inlineElement(block, tag.parent);
    const known = this.#inline.get(tag);
    if (known) return known;
    const element = this.#pdf.internals.struct(tag.role, { lang: tag.lang });
    parent.add(element);
    this.#inline.set(tag, element);
    return element;
  }

  /** Where a figure stands (UA-12). */
  placeFigure(blocks: readonly Tag[], { left, top, width, height }: Rectangle): void {
    const pageHeight = this.#pdf.internals.page.height;
    const box = [left, pageHeight - top - height, left + width, pageHeight - top];
    this.#element(blocks).dictionary.data.A = { O: 'Layout', Placement: 'Block', BBox: box };
  }
}
