/** Schemes that a printed guide can lead to. */
export const externalSchemes = ['https:', 'http:', 'mailto:', 'tel:'] as const;

/** Whether an address leads out of the guide, as opposed to `#` and a block id. */
export function isExternal(address: string): boolean {
  return !address.startsWith('#');
}

/** The form of an address that is printed (LP-11): no scheme, no `www.`, no slash at the end; an e-mail address or a number as it is. */
export function shortAddress(address: string): string {
  return address
    .replace(/^mailto:([^?]*).*$/is, '$1')
    .replace(/^(?:https?:\/\/|tel:)/i, '')
    .replace(/^www\./i, '')
    .replace(/\/$/, '');
}

/** What stands after a link's own words on paper: a space and the short address in parentheses. */
export function printedAddress(address: string): string {
  return ` (${shortAddress(address)})`;
}
