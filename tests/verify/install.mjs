import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CannotRun, findProgram, runProgram } from './program.mjs';

const here = import.meta.dirname;
const mavenFolder = join(here, '.tools', 'verapdf');
const npmStamp = join(here, 'node_modules', '.package-lock.json');

/** A registry that does not answer once often answers the next time. */
const tries = 3;

/** What veraPDF needs at run time. Maven would copy twice as much: build helpers that its poms name by mistake. */
const artifacts = [
  'greenfield-apps',
  'wcag-validation',
  'wcag-algorithms',
  'pdfbox',
  'fontbox',
  'commons-logging',
  'jai-imageio-core',
  'jai-imageio-jpeg2000',
  'jbig2-imageio',
];

/**
 * Installs EPUBCheck and Ace into this folder unless they are there as the lockfile has them.
 *
 * @returns {Promise<string>} the folder of the packages
 * @throws {CannotRun} when the download fails
 */
export async function npmPackages() {
  if (!isNewer(npmStamp, join(here, 'package-lock.json'))) {
    const npm = findProgram(['npm'], 'Node.js with npm');
    // Puppeteer would fetch a browser of its own; Ace uses the installed one.
    await download('npm ci', npm, ['ci', '--no-audit', '--no-fund'], { PUPPETEER_SKIP_DOWNLOAD: '1' });
  }
  return join(here, 'node_modules');
}

/**
 * Fetches veraPDF's jars, whose versions `pom.xml` names, unless they are there.
 *
 * @returns {Promise<string>} the folder of the jars
 * @throws {CannotRun} when Maven is missing or the download fails
 */
export async function verapdfJars() {
  if (!isNewer(mavenFolder, join(here, 'pom.xml'))) {
    const maven = findProgram(['mvn'], 'Maven (Debian: maven)');
    // A download that stops half way must not look like an installed tool.
    const part = `${mavenFolder}.part`;
    rmSync(part, { recursive: true, force: true });
    await download('mvn dependency:copy-dependencies', maven, [
      ...['-q', '-B', '-f', join(here, 'pom.xml')],
      'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies',
      `-DoutputDirectory=${part}`,
      `-DincludeArtifactIds=${artifacts.join(',')}`,
    ]);
    rmSync(mavenFolder, { recursive: true, force: true });
    renameSync(part, mavenFolder);
  }
  return mavenFolder;
}

/**
 * @param {string} name what the reader is told
 * @param {string} program
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
async function download(name, program, args, env) {
  let said = '';
  for (let left = tries; left > 0; left--) {
    console.log(`Installing: ${name}`);
    const { code, stdout, stderr } = await runProgram(program, args, { cwd: here, env });
    if (code === 0) return;
    said = `${stderr}\n${stdout}`.split('\n').find((line) => /error/i.test(line)) ?? `exit code ${code}`;
  }
  throw new CannotRun(`${name} failed ${tries} times: ${said.trim()}`);
}

/**
 * @param {string} made
 * @param {string} from
 * @returns {boolean} whether `made` is there and not older than `from`
 */
function isNewer(made, from) {
  return existsSync(made) && statSync(made).mtimeMs >= statSync(from).mtimeMs;
}
