import type { Subject } from '../../subject.ts';
import type { Place } from '../../verdict.ts';
import { judged, notApplicable } from '../../verdict.ts';
import type { StructureNode } from '../facts.ts';
import type { PdfRule } from '../rule.ts';
import { childFaults, parentFaults } from './reading/containment.ts';
import { placeOf } from './reading/place.ts';
import { cellsWithoutHeader, gridOf } from './reading/table-grid.ts';
import { elementsIn, named, placedElements } from './reading/walk.ts';

const GROUPS = ['THead', 'TBody', 'TFoot'];

/** UA-17: tables are made of rows, rows of cells; they are a regular grid, and every cell has a header. */
export const tables: PdfRule = (facts, subject) => {
  const all = placedElements(facts);
  const parts = all.filter(({ node }) => ['Table', 'TR', 'TH', 'TD', ...GROUPS].includes(node.standard));
  if (parts.length === 0) return notApplicable('UA-17', 'no tables');
  const found = all.filter(({ node }) => node.standard === 'Table').map(({ node }) => node);
  const faults = [
    ...parts.flatMap((placed) => [
      ...childFaults(placed.node, 'Table', ['TR', ...GROUPS, 'Caption'], subject).filter(
        (place) => !isLastCaption(placed.node, place),
      ),
      ...childFaults(placed.node, 'TR', ['TH', 'TD'], subject),
      ...GROUPS.flatMap((group) => [
        ...childFaults(placed.node, group, ['TR'], subject),
        ...parentFaults(placed, group, ['Table'], subject),
      ]),
      ...parentFaults(placed, 'TR', ['Table', ...GROUPS], subject),
      ...['TH', 'TD'].flatMap((cell) => parentFaults(placed, cell, ['TR'], subject)),
    ]),
    ...found.flatMap((table) => [...groupFaults(table, subject), ...gridFaults(table, subject)]),
  ];
  return judged('UA-17', faults, `${found.length} tables`);
};

/** Under PDF/UA-1 the caption of a table may also stand last. */
function isLastCaption(table: StructureNode, { detail }: Place): boolean {
  const last = elementsIn(table).at(-1);
  return last?.standard === 'Caption' && detail.startsWith(`${named(last)} is not the first`);
}

function groupFaults(table: StructureNode, subject: Subject): Place[] {
  const count = (role: string) => elementsIn(table).filter(({ standard }) => standard === role).length;
  const faults: string[] = [];
  for (const role of ['THead', 'TFoot', 'Caption'])
    if (count(role) > 1) faults.push(`more than one ${role} in a table`);
  if (count('THead') + count('TFoot') > 0 && count('TBody') === 0)
    faults.push('THead or TFoot in a table without TBody');
  return faults.map((fault) => placeOf(subject, table, fault));
}

function gridFaults(table: StructureNode, subject: Subject): Place[] {
  const grid = gridOf(table);
  if (grid.problem) return [placeOf(subject, table, grid.problem)];
  return cellsWithoutHeader(grid).map((cell) =>
    placeOf(subject, cell, `${named(cell)} has no header with a Scope, nor Headers`),
  );
}
