// One process that reads what it is told to, as a build does, and says what came of it: everything that was read and reached for, all
// messages, what was made. It runs the compiled program, so that it can be ended when it hangs, and has no more memory than it is given.
import child_process from 'node:child_process';
import dgram from 'node:dgram';
import dns from 'node:dns';
import fs from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import module from 'node:module';
import net from 'node:net';
import { dirname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
let reads = new Set();
let reached = [];

/** Lets `seen` look at the first argument of every call of some functions. */
function watch(object, names, seen) {
  for (const name of names) {
    const original = object[name];
    object[name] = function watched(...args) {
      seen(args[0], name);
      return original.apply(this, args);
    };
  }
}

const readers = ['readFile', 'open', 'readdir', 'opendir'];
const { realpathSync } = fs;

/** Notes where a path leads, through all links. */
const seen = (path) => {
  if (typeof path === 'number') return;
  const full = resolve(path instanceof URL ? fileURLToPath(path) : String(path));
  const real = realOf(full);
  if (!real.startsWith(join(root, sep))) reads.add(real);
};

function realOf(path) {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

watch(fs.promises, readers, seen);
watch(fs, [...readers, ...readers.map((name) => `${name}Sync`), 'createReadStream'], seen);
const outside = (_, name) => {
  reached.push(name);
};
watch(net.Socket.prototype, ['connect'], outside);
watch(dgram, ['createSocket'], outside);
watch(dns, ['lookup', 'resolve'], outside);
watch(http, ['request', 'get'], outside);
watch(https, ['request', 'get'], outside);
watch(child_process, ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork'], outside);
watch(globalThis, ['fetch'], (address) => {
  // WebAssembly is loaded from an address that holds it.
  if (!String(address).startsWith('data:')) outside(address, 'fetch');
});
module.syncBuiltinESMExports();

const at = (path) => new URL(`../../dist/${path}`, import.meta.url).href;
const [
  { prepare, prepareSource },
  { layoutsOf, planBuild },
  { renderText },
  { renderEpub },
  { fill },
  { runLayoutJob },
  { Reporter },
] = await Promise.all([
  import(at('build/prepare.js')),
  import(at('build/plan.js')),
  import(at('render/text/index.js')),
  import(at('render/epub/index.js')),
  import(at('ast/words.js')),
  import(at('build/layout-job.js')),
  import(at('report.js')),
]);
const [{ extract }, { mergeCatalogue }, { writeTemplate }, { catalogueHeader, templateHeader }, { statusOf }] =
  await Promise.all([
    import(at('translate/extract.js')),
    import(at('translate/merge.js')),
    import(at('translate/template.js')),
    import(at('translate/header.js')),
    import(at('translate/status.js')),
  ]);

const clean = Object.getOwnPropertyNames(Object.prototype).join();

/** What a build does, up to the layout of pages; that of one edition too when it is asked for. */
async function run({ folder, site, resources, layOut }) {
  const content = join(folder, 'content');
  const given = (path) => path && join(folder, path);
  const { files, ready } = await prepare({
    content,
    strict: false,
    site: given(site),
    resources: given(resources),
  });
  const streams = { out: '', err: '' };
  const to = (name) => ({ write: (text) => (streams[name] += text) });
  new Reporter({ out: to('out'), err: to('err') }).messages(files, 'content');
  const messages = files.flatMap((file) =>
    file.messages.map(({ line, column, ruleId, fatal, reason, note }) => ({
      file: file.path,
      // A picture, or a file that could not be read, has no lines.
      hasText: typeof file.value === 'string',
      line,
      column,
      ruleId,
      fatal,
      reason,
      note,
    })),
  );
  if (!messages.some(({ fatal }) => fatal)) translate((await prepareSource({ content })).source);
  const made = ready ? await render(ready, layOut) : {};
  return { messages, printed: streams.err, ready: ready !== undefined, ...made };
}

/** What the commands `translate` make of the same files. */
function translate({ document, words, catalogues }) {
  const sources = extract(document, words);
  writeTemplate(sources, templateHeader(document));
  for (const [locale, { catalogue }] of catalogues) {
    mergeCatalogue(sources, catalogue, catalogueHeader(document, locale));
    if (catalogue) statusOf(sources, catalogue);
  }
}

async function render(ready, layOut) {
  const { files } = planBuild({ content: '', out: '', strict: false, jobs: 1 }, ready);
  const texts = ready.documents.map((document) => renderText(document, fill(document.words, 'edition-text')));
  const books = ready.documents.map((document) =>
    renderEpub(document, {
      layout: { profile: '', paper: '', locale: document.locale, pages: [] },
      editionLine: fill(document.words, 'edition-epub'),
      modified: document.metadata.date,
      pageBreakSource: '',
      css: '',
      certification: ready.settings.certification,
    }),
  );
  const [task] = layOut ? layoutsOf(files) : [];
  const fonts = task && ready.fonts.get(task.documents[0].locale);
  const facingFonts = task?.facing && ready.fonts.get(task.facing.locale);
  const pdf = fonts && (await runLayoutJob({ task, draw: true, fonts, facingFonts })).bytes;
  return { texts, books, pdf };
}

process.on('message', async (job) => {
  reads = new Set();
  reached = [];
  const before = process.cpuUsage();
  const answer = await run(job).catch((error) => ({ error: String(error?.stack ?? error) }));
  const { user, system } = process.cpuUsage(before);
  const strange = [
    ...(Object.getOwnPropertyNames(Object.prototype).join() === clean ? [] : ['Object.prototype has changed']),
    ...('handoutWasRun' in globalThis ? ['a program in a file was run'] : []),
  ];
  const { maxRSS } = process.resourceUsage();
  process.send({
    ...answer,
    cpuMs: (user + system) / 1000,
    maxRssMb: maxRSS / 1024,
    reads: [...reads],
    reached,
    strange,
  });
});
process.send('ready');
