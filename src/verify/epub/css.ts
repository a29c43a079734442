import { type Book, documentsOf } from './book.ts';
import { attribute, descendants, named, textOf } from './xml.ts';

/** One declaration of a style sheet. */
export interface Declaration {
  path: string;
  selectors: string[];
  property: string;
  value: string;
}

/** Declarations of all style sheets, `style` elements and `style` attributes. A selector in an attribute is the element itself. */
export function declarations(book: Book): Declaration[] {
  const sheets = book.styles.flatMap(({ path, text }) => rules(path, text));
  const inPages = documentsOf(book).flatMap(({ path, root }) => [
    ...named(root, 'style').flatMap((style) => rules(path, textOf(style))),
    ...descendants(root).flatMap((one) => block(path, [one.name], attribute(one, 'style') ?? '')),
  ]);
  return [...sheets, ...inPages];
}

function rules(path: string, css: string): Declaration[] {
  const bare = css.replaceAll(/\/\*[\s\S]*?\*\//g, '');
  return [...bare.matchAll(/([^{};]+)\{([^{}]*)\}/g)].flatMap(([, selectors = '', body = '']) =>
    block(
      path,
      selectors.split(',').map((one) => one.trim()),
      body,
    ),
  );
}

function block(path: string, selectors: string[], body: string): Declaration[] {
  return body.split(';').flatMap((one) => {
    const [property = '', ...value] = one.split(':');
    if (value.length === 0) return [];
    return [{ path, selectors, property: property.trim().toLowerCase(), value: value.join(':').trim().toLowerCase() }];
  });
}
