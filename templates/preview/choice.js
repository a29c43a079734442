// Which file of the build is shown. The address of the page remembers it, so that it is still chosen after the page is loaded anew.
const at = (id) => document.getElementById(id);

const KINDS = [
  ['Print editions', (file) => file.format === 'pdf' && !file.printOnly],
  ['Sheets for the printer', (file) => file.printOnly],
  ['Text and e-book', (file) => file.format !== 'pdf'],
];

/** The two lists, of languages and of files. `show` gets the file to show: when a person chooses another one, and when it was built anew; it may fail. */
export function createChoice(show) {
  let files = [];
  /** What a person has chosen. */
  let chosen = new URLSearchParams(location.search).get('file') ?? undefined;
  let current;
  let shown = '';

  at('group').addEventListener('change', ({ target }) => choose(inGroup(target.value)));
  at('file').addEventListener('change', ({ target }) => choose(fileAt(target.value)));

  return { offer, fileAt };

  /** Takes the files of a build. */
  function offer(next) {
    files = next;
    const file = fileAt(chosen) ?? files.find(KINDS[0][1]) ?? files[0];
    if (file) put(file);
  }

  function choose(file) {
    chosen = file.path;
    const address = new URL(location.href);
    address.searchParams.set('file', chosen);
    history.replaceState(null, '', address);
    put(file);
  }

  function put(file) {
    current = file;
    fill(
      at('group'),
      [...new Set(files.map(({ group }) => group))].map((group) => option(group, group)),
      file.group,
    );
    fill(at('file'), optionsOf(file.group), file.path);
    const now = `${file.path} ${file.sha256} ${fileAt(file.text)?.sha256}`;
    if (now === shown) return;
    shown = now;
    show(file).catch((error) => {
      // The next state of the build tries again: a file may be missing until it has been built.
      if (shown === now) shown = '';
      console.error(error);
    });
  }

  function fileAt(wanted) {
    return files.find((file) => file.path === wanted);
  }

  /** The file of another language that is most like the one that is shown. */
  function inGroup(group) {
    const { format, label } = current;
    const others = files.filter((file) => file.group === group);
    const edition = label.split(',').slice(0, 2).join();
    return (
      others.find((file) => file.format === format && file.label.split(',').slice(0, 2).join() === edition) ??
      others.find((file) => file.format === format) ??
      others[0]
    );
  }

  function optionsOf(group) {
    return KINDS.flatMap(([label, isOfKind]) => {
      const own = files.filter((file) => file.group === group && isOfKind(file));
      if (own.length === 0) return [];
      const kind = document.createElement('optgroup');
      kind.label = label;
      kind.append(...own.map((file) => option(file.path, file.changed ? `${file.label} (changed)` : file.label)));
      return kind;
    });
  }
}

/** Fills a list anew only where it differs: a list that is open would close. */
function fill(select, options, value) {
  const wanted = document.createElement('select');
  wanted.append(...options);
  if (wanted.innerHTML !== select.innerHTML) select.replaceChildren(...wanted.children);
  select.value = value;
}

function option(value, text) {
  const made = document.createElement('option');
  made.value = value;
  made.textContent = text;
  return made;
}
