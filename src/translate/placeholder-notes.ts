import { placeholders } from '../ast/placeholders.ts';

/** What the build puts in, with an example where it helps; `<word>/<placeholder>` where one word means something of its own. */
const notes: Readonly<Record<string, string>> = {
  address: 'a short address, as example.org',
  contact: 'an address of mail or web, as mail@example.org',
  date: 'a date as your language writes it, as 25 November 2026',
  file: 'the name of a file',
  formats: 'a list of the words format-…, joined with “or” in your language',
  grams: 'a number of grams',
  guide: 'the title of the guide',
  hours: 'a text, as Monday to Friday, 9 to 5; it is never translated',
  kinds: 'a list of the words support-…, joined with “and” in your language',
  language: 'the name of your language in your language, as español',
  month: 'a month and its year as your language writes them, as November 2026',
  name: 'the name of a group, as it is printed',
  number: 'a number',
  organization: 'the name of an organization, as it is printed',
  page: 'the number of a page, as 3',
  pages: 'how many pages there are, as 26',
  paper: 'one of the words paper-…',
  sheets: 'a number of sheets of paper',
  text: 'the words of a link',
  title: 'a heading of the guide',
  version: 'the name of a version, as 2',
  'call/number': 'a telephone number, as 440-951-5357',
  'print-cut-cards/number': 'how many cards, as 10',
  'for-printing/title': 'the title of the file',
  'local-language/language': 'the name of another language in that language, as English',
  'note-call/number': 'the number of a note, as 3',
};

/** One line for each placeholder of an interface word, in their order: what the build puts in its place. */
export function placeholderNotes(key: string, source: string): string[] {
  const inOrder = [...new Set(placeholders(source))].sort((a, b) => source.indexOf(a) - source.indexOf(b));
  return inOrder.map((placeholder) => {
    const name = placeholder.slice(1, -1);
    return `${placeholder}: ${notes[`${key}/${name}`] ?? notes[name] ?? 'the build fills it in'}`;
  });
}
