// The plain text edition of the chosen file's language, with what has changed in it marked.
import { blocksOf, changedBlocks, firstToShow } from './text-blocks.js';

const at = (id) => document.getElementById(id);

/** Words of a change that are told. */
const MOST_WORDS = 12;

/** The view of the text; it remembers the text that it shows. */
export function createTextView() {
  let path = '';
  let blocks = [];
  let turn = 0;

  at('to-change').addEventListener('click', () => {
    const mark = at('text').querySelector('.first');
    mark?.scrollIntoView({ block: 'center' });
    mark?.focus();
  });

  return { show };

  /** Shows the text file, and a note above it. @returns The first words that have changed, where this text was shown before. */
  async function show(file, note) {
    turn += 1;
    const own = turn;
    at('text-note').textContent = note;
    at('text-note').hidden = note === '';
    at('text').hidden = file === undefined;
    at('to-change-line').hidden = true;
    if (!file) {
      path = '';
      return undefined;
    }
    const response = await fetch(`/files/${file.path.split('/').map(encodeURIComponent).join('/')}`);
    if (!response.ok) throw new Error(await response.text());
    const next = blocksOf(await response.text());
    // Another file has been chosen meanwhile.
    if (own !== turn) return undefined;
    const changed = path === file.path ? changedBlocks(blocks, next) : [];
    const first = firstToShow(next, changed);
    const isOther = path !== file.path;
    [path, blocks] = [file.path, next];
    render(file, changed, first, isOther);
    return first === undefined ? undefined : shortened(next[first].text);
  }

  function render({ lang, dir }, changed, first, isOther) {
    const view = at('text');
    view.lang = lang;
    view.dir = dir;
    const elements = blocks.map((block, index) => elementOf(block, changed.includes(index)));
    view.replaceChildren(...elements);
    if (isOther) view.scrollTop = 0;
    const mark = elements[first];
    at('to-change-line').hidden = mark === undefined;
    if (!mark) return;
    mark.classList.add('first');
    mark.tabIndex = -1;
    // Within its own frame only: the page must not jump away from where a person is.
    view.scrollTop += mark.getBoundingClientRect().top - view.getBoundingClientRect().top - view.clientHeight / 3;
  }
}

function elementOf({ text, isHeading }, isChanged) {
  const made = document.createElement(isHeading ? 'h3' : 'p');
  if (!isChanged) made.textContent = text;
  else {
    const unseen = document.createElement('span');
    unseen.className = 'unseen';
    unseen.lang = 'en';
    unseen.textContent = 'Changed: ';
    const mark = document.createElement('mark');
    mark.textContent = text;
    made.append(unseen, mark);
  }
  return made;
}

function shortened(text) {
  const words = text.split(/\s+/);
  return words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS).join(' ')} …` : words.join(' ');
}
