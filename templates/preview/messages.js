// The list of messages of the last build: errors first, warnings folded away, because there can be many.
const at = (id) => document.getElementById(id);

/** Shows messages, as the terminal has them. */
export function showMessages(messages) {
  const errors = messages.filter(({ level }) => level === 'error');
  const warnings = messages.filter(({ level }) => level !== 'error');
  at('messages-heading').textContent = headingOf(errors.length, warnings.length);
  at('messages').replaceChildren(
    ...(errors.length > 0 ? [listOf(errors)] : []),
    ...(warnings.length > 0 ? [folded(warnings)] : []),
  );
}

function headingOf(errors, warnings) {
  const counts = [errors > 0 && count(errors, 'error'), warnings > 0 && count(warnings, 'warning')].filter(Boolean);
  return `Messages: ${counts.join(', ') || 'none'}`;
}

function folded(warnings) {
  const details = element('details');
  // What was unfolded stays so with the next build.
  details.open = at('messages').querySelector('details')?.open ?? false;
  details.append(element('summary', count(warnings.length, 'warning')), listOf(warnings));
  return details;
}

function listOf(messages) {
  const list = element('ul');
  // A list without bullets is no list to some screen readers unless it says so.
  list.setAttribute('role', 'list');
  list.append(...messages.map(item));
  return list;
}

function item({ level, path, line, column, reason, hint }) {
  const made = element('li');
  const place = line === undefined ? path : `${path}:${line}:${column}`;
  const head = element('p', level === 'error' ? 'Error' : 'Warning');
  if (place) head.append(' in ', element('span', place, 'place'));
  made.append(head, withCode(reason));
  if (hint) made.append(withCode(hint));
  return made;
}

/** A sentence in which code stands between backticks. */
function withCode(text) {
  const made = element('p');
  made.append(...text.split('`').map((part, index) => (index % 2 === 1 ? element('code', part) : part)));
  return made;
}

function count(number, noun) {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function element(name, text = '', className = '') {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}
