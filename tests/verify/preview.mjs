// The preview of `handout watch` in headless Chromium, through a day of an editor: what it shows after a good save, a bad one, and the end; axe on
// each of its states, in a wide and a narrow window, in light and in dark colors: `node tests/verify/preview.mjs`. Needs Chromium.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from './chromium.mjs';
import { npmPackages } from './install.mjs';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const WIDE = { width: 1280, height: 800 };
/** What is left of a wide window at 400 %. */
const NARROW = { width: 320, height: 800 };

const paragraphs = Array.from({ length: 60 }, (_, index) => `Paragraph ${index} says what it has to say.`).join('\n\n');
const GUIDE = `# A small guide\n\nSome words.\n\n## One\n\n${paragraphs}\n\n## Two\n\nThe last words.\n`;
const ARABIC = [
  'msgid ""\nmsgstr ""\n"Language: ar\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n',
  'msgctxt "two/p1"\nmsgid "The last words."\nmsgstr "الكلمات الأخيرة."\n',
].join('\n');

const folder = mkdtempSync(join(tmpdir(), 'handout-'));
const guide = join(folder, 'content/guide.md');
const checks = [];
const unwanted = [];
let watching;
let browser;
try {
  write('content/locales/ar.po', ARABIC);
  write('content/guide.md', GUIDE);
  const axe = readFileSync(join(await npmPackages(), 'axe-core', 'axe.min.js'), 'utf8');
  const { default: puppeteer } = await import('puppeteer-core');
  watching = start();
  const address = await watching.address;
  // The sandbox asks for rights that a container does not give; as with Ace.
  browser = await puppeteer.launch({ executablePath: chromium(), args: ['--no-sandbox'], timeout: 60_000 });
  await follow(await browser.newPage(), { address, axe });
} finally {
  await browser?.close();
  watching?.child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
}
for (const { name, findings } of checks) {
  console.log(`${findings.length === 0 ? 'passed' : 'FAILED'}  ${name}`);
  for (const finding of findings) console.log(`    ${finding}`);
}
const failed = checks.filter(({ findings }) => findings.length > 0).length;
console.log(`${checks.length - failed} passed, ${failed} failed`);
if (failed > 0) process.exitCode = 1;

/** What an editor does, and what the page must show. */
async function follow(page, { address, axe }) {
  page.on('console', (message) => message.type() === 'error' && unwanted.push(message.text()));
  page.on('pageerror', ({ message }) => unwanted.push(message));
  page.on('request', (request) => request.url().startsWith(address) || unwanted.push(`asks for ${request.url()}`));
  const judge = (name) => judgeWith(axe, page, name);
  await page.setViewport(WIDE);
  await page.goto(address);

  await settled(page, 'built', 1);
  const first = await shown(page);
  equal('the first page is drawn', [first.number, first.hasInk, first.change], ['1', true, '']);
  equal('its words can be read', (await words(page)).startsWith('A small guide'), true);
  await judge('built');
  await keyboard(page);

  writeFileSync(guide, GUIDE.replace('The last', 'The very last'));
  await settled(page, 'built', 2);
  await page.waitForFunction(() => document.getElementById('change').textContent !== '');
  const { number, change, marked } = await shown(page);
  const last = await page.evaluate(() => document.getElementById('number').max);
  equal('the page that changed is shown', number, last);
  equal('and told', change, `Page ${last} has changed. New in the text: The very last words.`);
  equal('and marked in the text', marked, ['Changed: The very last words.']);
  equal('and its words are there', (await words(page)).includes('The very last words.'), true);
  await judge('changed');

  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  await judge('changed, in dark colors');
  await page.emulateMediaFeatures([]);

  writeFileSync(guide, `${GUIDE}\n#### Too deep\n`);
  const lines = GUIDE.split('\n').length + 1;
  await settled(page, 'failed', 3);
  const bad = await shown(page);
  equal('a bad save is told with its place', bad.state, `Not built: 1 error in ${guide}, line ${lines}`);
  equal(
    'and listed',
    bad.messages.some((text) => text.includes(`${guide}:${lines}:1`) && text.includes('###')),
    true,
  );
  equal('and the last good page stays', [bad.number, bad.hasInk], [last, true]);
  await judge('not built');
  await page.setViewport(NARROW);
  await judge('not built, in a narrow window');
  equal(
    'a narrow window needs no scrolling to the side',
    await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
    true,
  );
  await page.setViewport(WIDE);

  writeFileSync(guide, GUIDE);
  await settled(page, 'built', 4);
  await page.select('#group', 'Arabic');
  await page.waitForFunction(() => document.getElementById('text').lang === 'ar');
  await page.waitForFunction(() => document.querySelector('.textLayer')?.lang === 'ar');
  const { textDir, paperDir } = await shown(page);
  equal('another language has its direction', [textDir, paperDir], ['rtl', 'rtl']);
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  await judge('Arabic, in dark colors');
  equal('nothing is asked of others, and nothing goes wrong', unwanted, []);

  equal('Ctrl+C ends it with code 0', await watching.stop(), 0);
  await page.waitForFunction(() => document.getElementById('state').dataset.status === 'gone');
  equal('and the page says so', (await shown(page)).state.startsWith('Handout has stopped.'), true);
}

/** Waits for so many builds, and until all that they made is drawn. */
async function settled(page, status, builds) {
  await watching.builds(builds);
  await page.waitForFunction((wanted) => document.getElementById('state').dataset.status === wanted, {}, status);
  await page.waitForFunction(() => document.querySelector('.textLayer span') !== null);
  await page.waitForNetworkIdle({ concurrency: 1, idleTime: 500 });
}

/** What a person sees. */
function shown(page) {
  return page.evaluate(() => {
    const at = (id) => document.getElementById(id);
    const canvas = document.querySelector('.paper canvas');
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    return {
      state: at('state').textContent,
      change: at('change').textContent,
      messages: [...document.querySelectorAll('#messages li')].map(({ textContent }) => textContent),
      marked: [...document.querySelectorAll('#text :has(> mark)')].map(({ textContent }) => textContent),
      number: at('number').value,
      hasInk: data.some((value, index) => index % 4 === 0 && value < 64),
      textDir: at('text').dir,
      paperDir: document.querySelector('.textLayer').dir,
    };
  });
}

/** The words over the picture of the page. */
function words(page) {
  return page.evaluate(() =>
    [...document.querySelectorAll('.textLayer span')].map(({ textContent }) => textContent).join(' '),
  );
}

/** Every control is reached with the keyboard alone, in the order of the page, and is seen to have the focus. */
async function keyboard(page) {
  const stops = [];
  for (let press = 0; press < 12; press += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const { id, className, tagName } = document.activeElement;
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
      return { name: id || className || tagName, isSeen: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 };
    });
    if (stop.name === 'BODY') break;
    stops.push(stop);
  }
  const expected = [
    'skip',
    'SUMMARY',
    'group',
    'file',
    'download',
    'previous',
    'number',
    'next',
    'size',
    'sheet',
    'text',
  ];
  equal(
    'the keyboard reaches every control',
    stops.map(({ name }) => name),
    expected,
  );
  equal(
    'each shows that it has the focus',
    stops.filter(({ isSeen }) => !isSeen),
    [],
  );
}

async function judgeWith(axe, page, name) {
  await page.evaluate(axe);
  const { violations, passes } = await page.evaluate(() => globalThis.axe.run());
  const findings = violations.map(({ id, help, nodes }) => `${id}: ${help}; first: ${nodes[0]?.html.slice(0, 120)}`);
  // A page that axe could not look at breaks no rule either.
  checks.push({ name: `axe: ${name}`, findings: passes.length > 20 ? findings : ['axe has judged next to nothing'] });
}

function equal(name, found, expected) {
  const [a, b] = [JSON.stringify(found), JSON.stringify(expected)];
  checks.push({ name, findings: a === b ? [] : [`Unexpected ${a}, expected ${b}`] });
}

function write(path, text) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** `handout watch` as a process of its own. */
function start() {
  const places = ['--content', join(folder, 'content'), '--out', join(folder, 'out')];
  const few = ['--edition', 'large', '--paper', 'letter', '--format', 'pdf,text'];
  const child = spawn(process.execPath, [CLI, 'watch', ...places, ...few], { stdio: ['ignore', 'pipe', 'ignore'] });
  let said = '';
  child.stdout.on('data', (part) => {
    said += part;
  });
  const ended = new Promise((resolve) => child.on('close', (code, signal) => resolve(code ?? signal)));
  return {
    child,
    address: until(() => /Preview: (\S+)/.exec(said)?.[1]),
    builds: (count) => until(() => (said.match(/^(?:Built|Not built)/gm)?.length ?? 0) >= count),
    stop() {
      child.kill('SIGINT');
      return ended;
    },
  };
}

async function until(find) {
  for (const end = Date.now() + 120_000; Date.now() < end; ) {
    const found = find();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The preview did not come to what was waited for within two minutes.');
}
