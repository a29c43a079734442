/** A stretch of a text that ICU takes for one letter or one word. */
export interface Segment {
  value: string;
  /** Offset in the whole text. */
  index: number;
  /** Whether it is a word, where words are asked for. */
  isWordLike: boolean;
}

/** What is looked at in one go, by characters: cut behind white space where there is some, and not before a mark of a letter. */
const PART = /[\s\S]{1,500}(?<=\s)|[\s\S]{1,500}(?![\p{M}\p{Join_Control}])|[\s\S]{1,500}/gu;

/**
 * The segments of a text. V8 keeps a copy of the whole text with each of them, so that a long one would fill the memory: it is cut into
 * parts. A word of more than 500 letters may be cut in two.
 */
export function segmentsOf(segmenter: Intl.Segmenter, text: string): Segment[] {
  return [...text.matchAll(PART)].flatMap(({ 0: part, index: start }) =>
    Array.from(segmenter.segment(part), ({ segment, index, isWordLike }) => ({
      value: segment,
      index: start + index,
      isWordLike: isWordLike ?? false,
    })),
  );
}
