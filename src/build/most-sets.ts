/**
 * Sets of faces that a thread holds: of the language that it sets, of the one beside it, and of one more. A build makes one language after the other, so
 * that it needs no more memory for many.
 */
export const MOST_SETS = 3;
