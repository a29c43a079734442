import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkAll, checked } from './check.mjs';
import { chromium } from './chromium.mjs';
import { npmPackages } from './install.mjs';
import { documentsIn, resourcesOf } from './web-documents.mjs';

const TOOL = 'axe';
/** Of a book only WCAG is asked: axe's best practices are for pages of the web, with landmarks around all and a way to skip them. */
const FOR_BOOKS = { runOnly: ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };
/** axe takes a page mark for a span without a role, which may have no label; its role is one of DPUB-ARIA and may. Ace judges the marks. */
const PAGE_MARKS = { exclude: ['[role="doc-pagebreak"]'] };
/** A host that there is not: what a document asks for and does not bring along is refused. */
const ORIGIN = 'http://document.invalid/';

/** axe in Chromium: no violation in any document of a book (EP-22), nor in a page of the web.
 * @param {import('./check.mjs').BuiltFile[]} files */
export function checkDocuments(files) {
  return checkAll(TOOL, files, async () => {
    const executablePath = chromium();
    const axe = readFileSync(join(await npmPackages(), 'axe-core', 'axe.min.js'), 'utf8');
    // Comes with the packages, so it is there only now.
    const { default: puppeteer } = await import('puppeteer-core');
    // The sandbox asks for rights that a container does not give; as with Ace.
    const browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox'], timeout: 60_000 });
    try {
      const checks = [];
      for (const file of files) checks.push(checked(TOOL, file, await findings(file, axe, browser)));
      return checks;
    } finally {
      await browser.close();
    }
  });
}

async function findings(file, axe, browser) {
  const resources = unpacked(file);
  if (resources === undefined) return ['It cannot be unpacked'];
  const documents = documentsIn(resources);
  if (documents.length === 0) return ['It holds no document'];
  const found = [];
  for (const path of documents) {
    found.push(...(await axeOn({ path, resources, isBook: file.format === 'epub' }, axe, browser)));
  }
  return found;
}

function unpacked(file) {
  try {
    return resourcesOf(file);
  } catch {
    return undefined;
  }
}

/** What axe finds in one document, on a page of its own. */
async function axeOn({ path, resources, isBook }, axe, browser) {
  const page = await browser.newPage();
  try {
    await page.setRequestInterception(true);
    page.on('request', (request) => answer(request, resources));
    await page.goto(ORIGIN + path);
    await page.evaluate(axe);
    const given = isBook ? [PAGE_MARKS, FOR_BOOKS] : [];
    const { violations } = await page.evaluate((...all) => globalThis.axe.run(...all), ...given);
    return violations.map((violation) => describe(violation, path));
  } catch (error) {
    return [`${path} could not be checked: ${error.message}`];
  } finally {
    await page.close();
  }
}

function answer(request, resources) {
  const url = request.url();
  const found = url.startsWith(ORIGIN) ? resources.get(decodeURI(url.slice(ORIGIN.length))) : undefined;
  if (found) request.respond({ status: 200, contentType: found.mediaType, body: Buffer.from(found.bytes) });
  else request.abort();
}

function describe({ id, impact, help, nodes }, path) {
  const [first] = nodes;
  const where = first ? `; first: ${first.html.slice(0, 120)}` : '';
  return `${impact} ${id} in ${path}, ${nodes.length} times: ${help}${where}`;
}
