import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where programs of peers are looked for: the folders of `HANDOUT_BENCH_PATH`, then those of `PATH`. */
const folders = [process.env.HANDOUT_BENCH_PATH, process.env.PATH].flatMap((list) => list?.split(delimiter) ?? []);

/** Path of the first of some programs that is there. */
export function find(...names) {
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** What a program prints, without the white space at its ends; nothing when it fails. */
export function printed(command, args) {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

/** Pythons that are there: each can have packages of its own. */
function pythons() {
  return folders.flatMap((folder) => ['python3', 'python'].map((name) => join(folder, name))).filter(isProgram);
}

/** A Python that has a package. */
function pythonWith(name) {
  return pythons().find((python) => printed(python, ['-c', `import ${name}`]) !== undefined);
}

/** pandoc by itself, or the one in the package `pypandoc_binary`. */
export function findPandoc() {
  const program = find('pandoc');
  if (program) return program;
  const python = pythonWith('pypandoc');
  return python && printed(python, ['-c', 'import pypandoc; print(pypandoc.get_pandoc_path())']);
}

/** A page of PDF/UA-1 from Typst: its own command line, or the package `typst` of Python, which holds the same compiler. */
export function findTypst() {
  const program = find('typst');
  if (program) return { version: printed(program, ['--version']), compile: (...paths) => byProgram(program, ...paths) };
  const python = pythonWith('typst');
  if (!python) return undefined;
  const version = printed(python, ['-c', 'from importlib.metadata import version; print(version("typst"))']);
  return { version: `typst ${version} (Python)`, compile: (...paths) => byPython(python, ...paths) };
}

function byProgram(program, source, target, faces) {
  const args = ['compile', '--pdf-standard', 'ua-1', '--ignore-system-fonts', '--font-path', faces, source, target];
  return { command: program, args };
}

const COMPILE = `import sys, typst
source, target, faces = sys.argv[1:]
typst.compile(source, output=target, font_paths=[faces], ignore_system_fonts=True, pdf_standards="ua-1")`;

/** Without the user's own packages and `site`, which only take time to find. */
function byPython(python, source, target, faces) {
  return { command: python, args: ['-I', '-c', COMPILE, source, target, faces] };
}
