/** A stretch of running text: words; an address or number, which stays whole (TX-05); or a forced line end. */
export interface Run {
  kind: 'words' | 'address' | 'lineEnd';
  text: string;
}

/** Words as a run. */
export function words(text: string): Run {
  return { kind: 'words', text };
}

/** An address, a mailbox or a number as a run. */
export function address(text: string): Run {
  return { kind: 'address', text };
}
