import {
  PDFArray,
  PDFBool,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';

/** The value of a key, references followed. Like all readers here it has no opinion of what a file should hold: what is missing or of another kind is `undefined`. */
export function look(dict: PDFDict | undefined, key: string): PDFObject | undefined {
  return dict?.lookup(PDFName.of(key));
}

/** A dictionary, or that of a stream. */
export function dictAt(dict: PDFDict | undefined, key: string): PDFDict | undefined {
  return asDict(look(dict, key));
}

/** The object as a dictionary, or the dictionary of a stream. */
export function asDict(value: PDFObject | undefined): PDFDict | undefined {
  if (value instanceof PDFStream) return value.dict;
  return value instanceof PDFDict ? value : undefined;
}

/** A name without its slash. */
export function nameAt(dict: PDFDict | undefined, key: string): string | undefined {
  const value = look(dict, key);
  return value instanceof PDFName ? value.decodeText() : undefined;
}

/** A text string, decoded. */
export function textAt(dict: PDFDict | undefined, key: string): string | undefined {
  return asText(look(dict, key));
}

/** The object as a text string. */
export function asText(value: PDFObject | undefined): string | undefined {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
}

/** A number. */
export function numberAt(dict: PDFDict | undefined, key: string): number | undefined {
  const value = look(dict, key);
  return value instanceof PDFNumber ? value.asNumber() : undefined;
}

/** A boolean. */
export function booleanAt(dict: PDFDict | undefined, key: string): boolean | undefined {
  const value = look(dict, key);
  return value instanceof PDFBool ? value.asBoolean() : undefined;
}

/** The items of an array, as they stand there: references are not followed. */
export function itemsAt(dict: PDFDict | undefined, key: string): PDFObject[] {
  const value = look(dict, key);
  return value instanceof PDFArray ? value.asArray() : [];
}
