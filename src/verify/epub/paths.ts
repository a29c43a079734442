/** A reference inside a book: the file, as the archive names it, and the id of a place in it. */
export interface Target {
  path: string;
  id?: string;
}

/** The place that a reference of one file leads to, or nothing for an address outside the book. */
export function targetOf(href: string, from: string): Target | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(href)) return undefined;
  const [path = '', id] = href.split('#');
  const folder = from.split('/').slice(0, -1);
  const steps = path === '' ? from.split('/') : [...folder, ...decoded(path).split('/')];
  return { path: normalized(steps), ...(id !== undefined && { id: decoded(id) }) };
}

function normalized(steps: readonly string[]): string {
  const kept: string[] = [];
  for (const step of steps) {
    if (step === '..') kept.pop();
    else if (step !== '.' && step !== '') kept.push(step);
  }
  return kept.join('/');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
