/** A stretch of running text: words; an address or number, which stays whole (TX-05); or a forced line end. */
export interface Run {
  kind: 'words' | 'address' | 'lineEnd';
  text: string;
}

/** Words as a run. */
export function words(text: string): Run {
  return { kind: 'words', text: printable(text) };
}

/** An address, a mailbox or a number as a run. */
export function address(text: string): Run {
  return { kind: 'address', text: printable(text) };
}

/** Text without controls, soft hyphens and byte order marks, as in print; blanks of all kinds stay. */
function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what must go
  return text.replaceAll(/[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u2060\ufeff]/g, '');
}
