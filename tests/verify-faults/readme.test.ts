import { describe, expect, test } from 'vitest';
import { expectFile } from '../golden.ts';
import { design } from '../verify-report/sample.ts';
import { agreementFaults } from './agreement.ts';
import { epubFaults } from './epub.ts';
import { languageFaults } from './languages.ts';
import { printFaults } from './print.ts';
import { taggedFaults } from './tagged.ts';
import { textFaults } from './text.ts';

interface Fault {
  fault: string;
  file: string;
  requirement: string;
  also?: string[];
}

const faults: readonly Fault[] = [
  ...printFaults,
  ...taggedFaults,
  ...epubFaults,
  ...textFaults,
  ...languageFaults,
  ...agreementFaults,
];

const HEAD = `# Planted faults

Each of these faults is planted in the bytes of a real output, or of a guide that holds every construct, and \`handout verify\` must
find it: the requirement that it breaks fails, and no other but those that the same fault breaks of necessity. The outputs as they are
made fail nothing. Files that no output could become (damaged, locked, made by other programs) are in the tests of each format.

\`UPDATE_GOLDENS=1 npx vitest run tests/verify-faults\` writes this list anew from the tables beside it; a test compares the two.
`;

/** The tables of this folder as one, requirement by requirement. */
function list(): string {
  const { groups, requirements } = design().requirements;
  const order = new Map(requirements.map(({ id }, index) => [id, index]));
  const sorted = faults.toSorted((a, b) => (order.get(a.requirement) ?? 0) - (order.get(b.requirement) ?? 0));
  return groups
    .flatMap(({ prefix, title }) => {
      const own = sorted.filter(({ requirement }) => requirement.startsWith(`${prefix}-`));
      return own.length === 0 ? [] : [`\n## ${title}\n`, ...table(own)];
    })
    .join('\n');
}

function table(rows: readonly Fault[]): string[] {
  const lines = rows.map(({ fault, file, requirement, also = [] }) => {
    const verdict = also.length > 0 ? `fails, and ${also.join(', ')} with it` : 'fails';
    return `| ${fault.replaceAll('|', '\\|')} | ${file} | ${requirement} | ${verdict} |`;
  });
  return ['| Fault | Planted in | Requirement | Verdict |', '|---|---|---|---|', ...lines];
}

describe('the list of planted faults', () => {
  test('is that of the tables', () => expectFile('tests/verify-faults/README.md', `${HEAD}${list()}\n`));

  test('names no fault twice', () => {
    const names = faults.map(({ fault, file, requirement }) => `${requirement} ${file}: ${fault}`);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});
