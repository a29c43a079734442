import { v5 } from 'uuid';
import type { Document } from '../../ast/nodes.ts';

/** Namespace of the guides made here: a random UUID, fixed for good. */
const NAMESPACE = '5b0f7c9e-2d7a-4c55-9f0a-6c2f1d9b8e34';

/** A name for a guide in one language that stays the same from build to build (EP-02): UUID version 5, RFC 9562. */
export function identifierOf({ metadata, locale }: Document): string {
  return `urn:uuid:${v5(`${metadata.slug}/${locale}`, NAMESPACE)}`;
}
