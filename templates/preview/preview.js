// The preview page: hears of every build, and shows the chosen file of it. Plain JavaScript, without a step of its own in the build.
import { createChoice } from './choice.js';
import { showMessages } from './messages.js';
import { createPageView } from './page-view.js';
import { createTextView } from './text-view.js';

const GONE = 'Handout has stopped. Start it again in the terminal, and open the address that it prints.';

const at = (id) => document.getElementById(id);
const pageView = createPageView();
const textView = createTextView();
const choice = createChoice(showFile);

const events = new EventSource('/events');
events.addEventListener('state', ({ data }) => showState(JSON.parse(data)));
events.addEventListener('progress', ({ data }) => showProgress(JSON.parse(data)));
events.addEventListener('error', () => say('gone', GONE));

/** All that the server tells of a build. */
function showState({ status, line, messages, files }) {
  say(status, line);
  showProgress(undefined);
  if (status === 'building') at('change').textContent = '';
  else showMessages(messages);
  choice.offer(files);
}

/** The one line that says how things are; a screen reader says it when it changes. */
function say(status, line) {
  const state = at('state');
  state.dataset.status = status;
  // Said again, it would be read aloud again.
  if (state.textContent !== line) state.textContent = line;
  document.title = `${line.split(':')[0].split('.')[0]} – Handout`;
}

/** How far a build is: not read aloud, since it changes with every file. */
function showProgress(progress) {
  at('progress').hidden = progress === undefined;
  if (progress === undefined) return;
  at('progress-bar').max = progress.total;
  at('progress-bar').value = progress.made;
  at('progress-count').textContent = `${progress.made} of ${progress.total}`;
}

/** Shows a file that was chosen, or built anew; its words beside it. */
async function showFile(file) {
  at('download-line').hidden = false;
  at('download').href = `/files/${file.path.split('/').map(encodeURIComponent).join('/')}`;
  at('page').hidden = file.format !== 'pdf';
  const text = file.format === 'text' ? file : choice.fileAt(file.text);
  const [page, words] = await Promise.all([
    file.format === 'pdf' ? pageView.show(file) : undefined,
    textView.show(text, noteOf(file, text)),
  ]);
  at('change').replaceChildren(
    ...(page ? [`Page ${page} has changed. `] : []),
    ...(words ? ['New in the text: ', quoted(words, text)] : []),
  );
}

/** Words in a language of their own. */
function quoted(words, { lang, dir }) {
  const quote = document.createElement('q');
  quote.lang = lang;
  quote.dir = dir;
  quote.textContent = words;
  return quote;
}

/** What is to be said of a file that the page cannot show as it is. */
function noteOf(file, text) {
  if (file.format === 'epub') {
    return text
      ? 'An e-book is not drawn here. It holds these words:'
      : 'An e-book is not drawn here: download it to read it.';
  }
  return text ? '' : 'This call makes no plain text.';
}
