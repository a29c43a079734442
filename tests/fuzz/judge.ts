import { join, sep } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { visit } from 'unist-util-visit';
import type { Element } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { type Outcome, type Said, SECRET } from './runner.ts';

/** Most time of the processor for one case, in milliseconds. */
const MOST_MS = 10_000;
/** Most memory of the process, in mebibytes. */
const MOST_MB = 1024;

/** What a case did that no input may make the program do. */
export function faultsOf(outcome: Outcome, folder: string): string[] {
  const { error, messages = [], printed = '', texts = [], books = [], pdf } = outcome;
  const made = [...texts, ...messages.map(({ reason }) => reason)];
  return [
    ...(error ? [`error that nothing caught: ${error.slice(0, 600)}`] : []),
    ...(outcome.cpuMs > MOST_MS ? [`${Math.round(outcome.cpuMs)} ms`] : []),
    ...(outcome.maxRssMb > MOST_MB ? [`${Math.round(outcome.maxRssMb)} MiB`] : []),
    ...outcome.reads.filter((path) => !isAllowed(path, folder)).map((path) => `read ${path}`),
    ...outcome.reached.map((name) => `called ${name}`),
    ...outcome.strange,
    ...messages.filter((message) => !hasPlace(message)).map((message) => `no place: ${JSON.stringify(message)}`),
    ...(made.some((text) => text.includes(SECRET)) ? ['the secret in a text'] : []),
    ...(isSafe(printed) ? [] : [`signs that steer a terminal, in ${JSON.stringify(printed.slice(0, 2000))}`]),
    ...books.flatMap(bookFaults),
    ...(pdf ? pdfFaults(pdf) : []),
  ];
}

function isAllowed(path: string, folder: string): boolean {
  return ['content', 'given'].some((name) => path === join(folder, name) || path.startsWith(join(folder, name, sep)));
}

function hasPlace({ hasText, line, column, ruleId }: Said): boolean {
  return ruleId !== undefined && (!hasText || (line !== undefined && column !== undefined && line > 0 && column > 0));
}

/** Whether a terminal only shows a text: no controls but line ends, nothing that turns its direction. */
function isSafe(text: string): boolean {
  return !/[^\P{Cc}\n]|[\p{Bidi_Control}]/u.test(text);
}

const ELEMENTS = new Set(
  'html head title link body section nav h1 h2 h3 h4 h5 h6 p ul ol li blockquote pre code hr table thead tbody tr th td figure img a strong em del b i s span br sup div'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set(
  'xmlns xmlns:epub lang xml:lang dir id class role epub:type aria-label aria-labelledby hidden href src alt rel type start value scope title tabindex style'.split(
    ' ',
  ),
);

function bookFaults(book: Uint8Array): string[] {
  return Object.entries(unzipSync(book)).flatMap(([path, bytes]) => {
    if (strFromU8(bytes, true).includes(SECRET)) return [`the secret in ${path}`];
    if (!/\.(?:xhtml|opf|xml|svg)$/.test(path)) return [];
    return xmlFaults(strFromU8(bytes), /\.xhtml$/.test(path)).map((fault) => `${path}: ${fault}`);
  });
}

/** What of a file is alive that should be text, or why it is no XML. */
function xmlFaults(text: string, isPage: boolean): string[] {
  try {
    const faults: string[] = [];
    visit(fromXml(text), (node) => {
      if (node.type === 'element') faults.push(...elementFaults(node, isPage));
      if (node.type === 'instruction' && node.name !== 'xml') faults.push(`instruction ${node.name}`);
      if (node.type === 'cdata') faults.push('CDATA');
    });
    return faults;
  } catch (error) {
    return [`no XML: ${error}`];
  }
}

function elementFaults({ name, attributes }: Element, isPage: boolean): string[] {
  const isStrange = isPage
    ? !ELEMENTS.has(name)
    : /^(?:.*:)?(?:script|iframe|object|embed|foreignObject|image)$/i.test(name);
  return [
    ...(isStrange ? [`element ${name}`] : []),
    ...Object.entries(attributes).flatMap(([key, value]) => {
      if (isPage ? !ATTRIBUTES.has(key) : /^on/i.test(key)) return [`attribute ${key} of ${name}`];
      if (key === 'src' && !/^images\/image-\d+\.(?:svg|png|jpg)$/.test(value ?? '')) return [`src ${value}`];
      return key === 'href' && isPage && !isHarmless(value ?? '') ? [`href ${value}`] : [];
    }),
  ];
}

function isHarmless(href: string): boolean {
  return /^(?:https?:\/\/[^\s"<>]+|mailto:[^\s"<>]+|tel:[\d+*#().-]+|[\w.-]+\.xhtml(?:#\S+)?|#\S+|[\w./-]+\.css)$/i.test(
    href,
  );
}

function pdfFaults(pdf: Uint8Array): string[] {
  const text = new TextDecoder('latin1').decode(pdf);
  const found = text.match(/\/(?:JavaScript|JS|Launch|EmbeddedFile|SubmitForm|GoToR|RichMedia)\b/g) ?? [];
  const addresses = [...text.matchAll(/\/URI \(([^)]{0,12})/g)].map(([, address = '']) => address);
  return [
    ...found,
    ...addresses.filter((address) => !/^(?:https?:|mailto:|tel:)/i.test(address)).map((address) => `URI ${address}`),
  ];
}
