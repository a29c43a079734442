import type { VFile } from 'vfile';
import type { Figure, Site } from '../ast/nodes.ts';
import { error, type Problem } from '../ast/problem.ts';
import type { SiteRecord } from '../ast/site.ts';
import { addAsset } from './asset.ts';
import type { State } from './state.ts';

/** Who gives the guide out, the file that says so, and where its logo is looked for. */
export interface SiteInput {
  record: SiteRecord;
  file: VFile;
  /** Pictures of another folder than the content folder: of a file that the call names. */
  files?: ReadonlyMap<string, Uint8Array>;
}

/** The organization as the document has it: texts in one form of Unicode, with single spaces; its logo among the pictures. */
export function readSite({ record, file, files }: SiteInput, state: State): Site {
  const { organization, address, phones, hours, website } = record;
  const logo = readLogo({ record, file, files }, state);
  return {
    file: record.file,
    position: record.position,
    ...(organization !== undefined && { name: tidy(organization) }),
    address: address.map(tidy),
    phones: phones.map(({ number, label }) => ({ number, ...(label !== undefined && { label: tidy(label) }) })),
    hours: hours?.split('\n').map(tidy).filter(Boolean) ?? [],
    ...(website !== undefined && { website }),
    ...(logo && { logo }),
  };
}

function readLogo({ record, file, files }: SiteInput, state: State): Figure | undefined {
  const { logo, logoPlace: position } = record;
  if (logo === undefined) return undefined;
  const refuse = (problem: Problem) => void error(file, problem);
  const elsewhere = files && ({ files, folder: 'the folder of this file', prefix: 'site:' } as const);
  const src = addAsset(logo, position, { ...state, error: refuse, ...elsewhere });
  return { type: 'figure', id: 'site/logo', file: record.file, position, src, alt: alternative(record, refuse) };
}

/** What is said in place of the logo. The name is printed below it: without words of its own the logo then means nothing more. */
function alternative(
  { logo, logoAlt, organization, logoPlace }: SiteRecord,
  refuse: (problem: Problem) => void,
): string {
  if (logoAlt !== undefined) return tidy(logoAlt);
  if (organization === undefined) {
    refuse({
      reason: `Unexpected picture \`${logo}\` without alternative text, expected the key \`logo_alt\` or \`organization\``,
      rule: 'alternative-text',
      place: logoPlace,
      hint: 'Say in `logo_alt` what the logo says, or whose it is.',
    });
  }
  return '';
}

function tidy(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim().normalize('NFC');
}
