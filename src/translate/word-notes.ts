/** Where an interface word stands: by its key, or by the first part of its key and a hyphen. */
const notes: Readonly<Record<string, string>> = {
  assured: 'the last line of a group',
  call: 'spoken name of a link',
  contents: 'heading of the contents page',
  'contents-entry': 'a line of the contents page',
  dated: 'under the title',
  done: 'before a point of a list that is ticked off',
  'edition-': 'name of an edition, under the title',
  'code-of': 'spoken name of a code beside a printed address, which a camera of a telephone reads',
  'email-to': 'spoken name of a link',
  'epub-accessibility-summary': 'what a library or bookshop shows of the e-book',
  'format-': 'one of the {formats} under the title',
  'go-to-page': 'spoken name of a line of the contents page',
  landmarks: 'name of the e-book’s list of its main places',
  language: 'under the title',
  'link-to': 'spoken name of a link in running text',
  'note-call': 'spoken name of a link to a note',
  notes: 'heading of the notes at the end',
  'other-formats': 'under the title',
  'other-formats-contact': 'under the title',
  'page-of': 'at the foot of every printed page',
  pages: 'name of the e-book’s list of printed pages',
  phone: 'before the number of a group',
  spiritual: 'under the name of a group',
  'start-of-text': 'in the e-book’s list of its main places',
  support: 'a line of a group',
  'support-': 'one of the {kinds} of support that a group gives',
  'text-message': 'before a number that takes text messages',
  'title-page': 'in the e-book’s list of its main places',
  'to-do': 'before a point of a list that is not ticked off',
  'unassured-': 'the last line of a group',
  unassured: 'the last line of a group',
  unreviewed: 'under the title',
  untranslated: 'under the title',
  website: 'words of a link that has none of its own',
  'website-of': 'spoken name of a link',
};

/** Where an interface word is printed or spoken, for its translators; nothing for one that nobody has described. */
export function wordNote(key: string): string | undefined {
  return notes[key] ?? notes[`${key.split('-')[0]}-`];
}
