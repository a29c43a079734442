// Puts the compiled program and its packages into a few files: of 1,800 modules each costs a process, and each of its threads, half a millisecond to
// load. What it says and makes is the same; `dist/` keeps the single modules beside it. Plain JavaScript, as `setup.mjs` is, which runs it.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';

/** Packages that look for files of their own beside them: they stay where they are. */
const OWN_FILES = /^(?:harfbuzzjs|pdfkit|pdfjs-dist|@resvg\/resvg-wasm|rolldown)(?:\/|$)/;

/**
 * Bundles what `tsc` has made in a folder, in place.
 * @param {string} dist With `cli.js` and `build/worker.js`.
 */
export async function bundle(dist) {
  rmSync(join(dist, 'bundle'), { recursive: true, force: true });
  const input = { cli: join(dist, 'cli.js'), worker: join(dist, 'build', 'worker.js') };
  const bundled = await rolldown({ input, external: OWN_FILES, platform: 'node', logLevel: 'warn' });
  await bundled.write({
    dir: dist,
    format: 'esm',
    // As deep as the modules were, for the paths between them and `templates/`.
    entryFileNames: ({ name }) => (name === 'cli' ? 'cli.js' : 'bundle/[name].js'),
    chunkFileNames: 'bundle/[name].js',
  });
  await bundled.close();
}
