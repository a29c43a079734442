/** What a URL holds only percent-encoded (RFC 3986), although browsers take it as it is: blanks, these signs, a lone `%`. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what must go
const UNSAFE = /[\u0000-\u0020\u007f"<>[\]\\^`{|}]|%(?![0-9a-f]{2})/gi;

/**
 * The address of a link out of the guide as XHTML takes it (EP-16). A writer copies addresses from browsers, which forgive more than
 * EPUBCheck does; whatever was right stays to the letter.
 */
export function hrefOf(address: string): string {
  const [host = ''] = /^(?:https?:\/\/[^/?#]*)?/i.exec(address) ?? [];
  const [place = '', ...fragment] = address.slice(host.length).split('#').map(encoded);
  return host + place + (fragment.length > 0 ? `#${fragment.join('%23')}` : '');
}

function encoded(text: string): string {
  return text.replaceAll(UNSAFE, encodeURIComponent);
}
