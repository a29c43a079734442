// Makes a fresh clone ready, so that `npm start` and `npm test` are the only commands to know: installs the packages when they
// are missing or older than the lock file, then compiles `src` to `dist`, and bundles it, when a source is newer. Plain JavaScript, because it
// runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const at = (...parts) => join(root, ...parts);
const modified = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Unexpected Node ${process.versions.node}, expected 20.19 or later. Install a current one from nodejs.org.`,
  );
  process.exit(2);
}

const installed = at('node_modules', '.package-lock.json');
if (modified(installed) < modified(at('package-lock.json'))) {
  console.error('Installing packages (once) …');
  run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  const now = new Date();
  utimesSync(installed, now, now);
}

const compiled = at('dist', 'cli.js');
if (modified(compiled) < newest(at('src')) || modified(compiled) < modified(at('tsconfig.json'))) {
  run(process.execPath, [at('node_modules', 'typescript', 'bin', 'tsc')]);
  // Its bundler has a program for each system; without it everything works, and begins half a second later.
  await import('./bundle.mjs')
    .then(({ bundle }) => bundle(at('dist')))
    .catch((reason) => console.error(`Not bundled, so that it begins a little slower: ${reason.message}`));
  const now = new Date();
  utimesSync(compiled, now, now);
}

/** Latest modification time of any file below `folder`, in milliseconds. */
function newest(folder) {
  return Math.max(
    ...readdirSync(folder, { withFileTypes: true }).map((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? newest(path) : modified(path);
    }),
  );
}

/** Runs a command in the project folder; ends this process with its status when it fails. */
function run(command, args) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (error) console.error(error.message);
  if (status !== 0) process.exit(status ?? 1);
}
