import type { Paragraph, Resource } from '../ast/nodes.ts';
import { assurance } from './assurance.ts';
import { phoneLines, websiteLines } from './contact.ts';
import { localLines } from './local.ts';
import { say, sayList } from './say.ts';
import type { LocalizeState } from './state.ts';

/**
 * The entry of a group as it is read, the same in every format: name; whether a site has added it; whether it is religious, in words; description
 * and notes; ways of support; addresses; numbers; and when somebody last checked them.
 */
export function composeEntry(resource: Resource, state: LocalizeState): Resource {
  const [name, ...prose] = resource.children;
  const children = [
    ...(name ? [name] : []),
    ...localLines(resource, state),
    ...spiritual(resource, state),
    ...prose,
    ...support(resource, state),
    ...websiteLines(resource, state),
    ...phoneLines(resource, state),
    ...assurance(resource, state),
  ];
  return { ...resource, children };
}

function spiritual({ id, record }: Resource, state: LocalizeState): Paragraph[] {
  return record.spiritual ? [say(`${id}/spiritual`, 'spiritual', {}, state)] : [];
}

function support({ id, record }: Resource, state: LocalizeState): Paragraph[] {
  if (record.support.length === 0) return [];
  const keys = record.support.map((kind) => `support-${kind}`);
  const kinds = sayList(keys, 'conjunction', state.languageOf('support'), state);
  return [say(`${id}/support`, 'support', { kinds }, state)];
}
