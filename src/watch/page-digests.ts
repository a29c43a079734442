import { createHash, type Hash } from 'node:crypto';
import {
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';
import { contentStreamOf } from '../verify/pdf/content-streams.ts';

/** For each page a digest of what is drawn on it: its size, its operators, its pictures and forms. Faces are left out: they change with any word. */
export async function pageDigests(bytes: Uint8Array): Promise<string[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  return document.getPages().map(digestOf);
}

function digestOf(page: PDFPage): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify(page.getMediaBox()));
  hash.update(contentStreamOf(page));
  addObjects(page.node.Resources(), page.doc.context, hash, new Set());
  return hash.digest('hex');
}

/** Adds the pictures and forms of some resources, and those that lie in forms or behind pictures as their masks. */
function addObjects(resources: PDFDict | undefined, context: PDFContext, hash: Hash, seen: Set<PDFObject>): void {
  const objects = resources?.lookup(PDFName.of('XObject'));
  if (!(objects instanceof PDFDict)) return;
  for (const [name, value] of objects.entries()) addObject(name.asString(), value, context, hash, seen);
}

function addObject(
  name: string,
  value: PDFObject | undefined,
  context: PDFContext,
  hash: Hash,
  seen: Set<PDFObject>,
): void {
  const stream = value instanceof PDFRef ? context.lookup(value) : value;
  if (!(stream instanceof PDFRawStream) || seen.has(stream)) return;
  seen.add(stream);
  hash.update(name);
  hash.update(stream.contents);
  addObject('mask', stream.dict.get(PDFName.of('SMask')), context, hash, seen);
  const own = stream.dict.lookup(PDFName.of('Resources'));
  if (own instanceof PDFDict) addObjects(own, context, hash, seen);
}
