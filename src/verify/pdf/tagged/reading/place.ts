import type { Subject } from '../../../subject.ts';
import type { Place } from '../../../verdict.ts';
import type { StructureNode } from '../../facts.ts';
import { pageOf } from './walk.ts';

/** A place in the file, on a page where that is known. */
export function placeAt({ path }: Subject, detail: string, page?: number): Place {
  return { file: path, ...(page !== undefined && page > 0 && { page }), detail };
}

/** The place of an element. */
export function placeOf(subject: Subject, node: StructureNode, detail: string): Place {
  return placeAt(subject, detail, pageOf(node));
}
