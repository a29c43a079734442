import type { LeafDirective } from 'mdast-util-directive';
import type { Block } from '../ast/nodes.ts';
import { resource } from './resource.ts';
import type { State } from './state.ts';

/** The groups of one section of the resource data, in their order there; those that are not active any more are left out. */
export function resourceList(node: LeafDirective, state: State): Block[] {
  const section = sectionOf(node, state);
  if (section === undefined) return [];
  const records = state.sections.get(section) ?? [];
  const children = records.filter(({ status }) => status === 'active').map((record) => resource(record, state));
  return [{ type: 'resourceList', id: state.ids.unique(`resources:${section}`), ...state.source(node), children }];
}

/** The section that a directive names, when it can be used; what is wrong with it otherwise. */
function sectionOf(node: LeafDirective, state: State): string | undefined {
  const { section, ...others } = node.attributes ?? {};
  const refuse = (reason: string, rule: string, hint: string) =>
    state.error({ reason, rule, place: node.position, hint });
  if (Object.keys(others).length > 0 || node.children.length > 0) {
    refuse(
      'Unexpected words in `::resources`, expected `section` alone',
      'directive-attributes',
      'Write `::resources{section="…"}` and nothing else on the line.',
    );
  }
  if (!section) {
    refuse(
      'Unexpected `::resources` without a section, expected `::resources{section="…"}`',
      'directive-attributes',
      `Name the section: ${knownSections(state)}.`,
    );
    return undefined;
  }
  if (!isInData(section, state)) {
    refuse(
      `Unexpected section \`${section}\`, expected ${knownSections(state)}`,
      'unknown-section',
      'The directive and the records of the resource data must name the section in the same way.',
    );
    return undefined;
  }
  if (state.listed.has(section)) {
    refuse(
      `Unexpected second list of section \`${section}\`, expected one`,
      'repeated-section',
      'Take one of the two directives out.',
    );
    return undefined;
  }
  state.listed.add(section);
  return section;
}

/** Whether the resource data has the section, or may have it in a record that is left out for a fault, which is reported there. */
function isInData(section: string, { sections, omitted }: State): boolean {
  return sections.has(section) || omitted.has(section) || omitted.has(undefined);
}

/** The sections of the resource data, for a hint. */
function knownSections({ sections }: State): string {
  const names = [...sections.keys()].map((section) => `\`${section}\``);
  return names.length > 0 ? `one of ${names.join(', ')}` : 'records in the resource data';
}

/** Says of every section that no directive names that its groups would be missing (LO-17). */
export function reportUnlisted(state: State): void {
  const named = [...state.listed].map((section) => `\`${section}\``).join(', ');
  for (const record of state.records) {
    if (state.listed.has(record.section)) continue;
    state.recordError(record, {
      reason: `Unexpected section \`${record.section}\` of \`${record.id}\`, expected one that the guide lists`,
      rule: 'unlisted-section',
      hint: record.local
        ? `Name a section that the guide lists: ${named || 'it lists none'}.`
        : `Put \`::resources{section="${record.section}"}\` into the guide, or name a section that it lists: ${named || 'there is none yet'}.`,
    });
  }
}

/** Says of every group that a site has added whether the guide has its id already: ids name blocks in every output. */
export function reportCollisions(state: State): void {
  const own = new Map(state.records.filter(({ local }) => !local).map((record) => [record.id, record]));
  for (const record of state.records.filter(({ local }) => local)) {
    const first = own.get(record.id);
    if (!first) continue;
    state.recordError(record, {
      reason: `Unexpected id \`${record.id}\`, expected one that \`${first.file}\` does not have`,
      rule: 'duplicate-id',
      hint: `Give this group another id; the guide's own stands in line ${first.position?.start.line} of ${first.file}.`,
    });
  }
}
