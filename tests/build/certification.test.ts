import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { folder, handout } from '../command.ts';

const claim = 'EPUB Accessibility 1.1 - WCAG 2.2 Level AA';

/** The package document of a small guide's EPUB. */
async function packageOf(editions: Record<string, string>): Promise<string> {
  const [content, out] = [folder({ 'guide.md': '# Small\n\nSome words.\n', ...editions }), folder()];
  await handout('build', '--content', content, '--out', out, '--jobs', '1', '--format', 'epub');
  const files = unzipSync(readFileSync(join(out, 'en/small.epub')));
  return strFromU8(files['EPUB/package.opf'] ?? new Uint8Array());
}

test('an EPUB claims conformance in the name that the content gives, and else not (EP-08)', async () => {
  const without = await packageOf({});
  expect(without).toContain('<package');
  expect(without).not.toMatch(/conformsTo|certifiedBy/);
  const editions = `certification:\n  conforms_to: ${claim}\n  certified_by: NEXT Distro\n`;
  const certified = await packageOf({ 'editions.yaml': editions });
  expect(certified).toContain(`<meta property="dcterms:conformsTo" id="conformance">${claim}</meta>`);
  expect(certified).toContain('<meta property="a11y:certifiedBy" refines="#conformance">NEXT Distro</meta>');
});
