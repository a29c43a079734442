import type { PhrasingContent } from 'mdast';
import type { Phrasing } from '../../ast/nodes.ts';
import type { PhrasingContext } from '../phrasing-context.ts';
import { lineBreak } from './break.ts';
import { deleted } from './delete.ts';
import { emphasis } from './emphasis.ts';
import { footnoteReference } from './footnote-reference.ts';
import { inlineHtml } from './html.ts';
import { inlineImage } from './image.ts';
import { inlineImageReference } from './image-reference.ts';
import { inlineCode } from './inline-code.ts';
import { link } from './link.ts';
import { linkReference } from './link-reference.ts';
import { strong } from './strong.ts';
import { text } from './text.ts';
import { textDirective } from './text-directive.ts';

type Handlers = {
  readonly [Type in PhrasingContent['type']]: (
    node: Extract<PhrasingContent, { type: Type }>,
    context: PhrasingContext,
  ) => Phrasing[];
};

/** One row for each type that Markdown has inside a block: a new type without a row does not compile. */
export const phrasingHandlers: Handlers = {
  break: lineBreak,
  delete: deleted,
  emphasis,
  footnoteReference,
  html: inlineHtml,
  image: inlineImage,
  imageReference: inlineImageReference,
  inlineCode,
  link,
  linkReference,
  strong,
  text,
  textDirective,
};
