import type { VFile } from 'vfile';
import * as z from 'zod';
import type { EditionSettings } from '../ast/settings.ts';
import { camelize } from './camelize.ts';
import { choice, kebab, languageTag, optional, rule, text } from './schema.ts';
import { parseYaml } from './yaml.ts';

const schema = z.strictObject({
  locales: optional(choice(languageTag)),
  formats: choice(z.enum(['pdf', 'text', 'epub'])),
  profiles: choice(kebab),
  papers: choice(kebab),
  page_list: z.strictObject({ profile: kebab, paper: kebab }),
});

const conformance = /^EPUB Accessibility 1\.1 - WCAG 2\.[012] Level A{1,3}$/;

/** Readers and shops look for the claim to the letter (EP-08). */
const certification = z.strictObject({
  conforms_to: z
    .string()
    .check(
      rule(
        (value: string) => conformance.test(value),
        'a claim such as `EPUB Accessibility 1.1 - WCAG 2.2 Level AA`',
        'Write it to the letter, with WCAG 2.0, 2.1 or 2.2 and level A, AA or AAA.',
      ),
    ),
  certified_by: text,
});

/** An empty file, or one of comments only, says nothing of its own. */
const ownSchema = optional(
  z.strictObject({
    locales: optional(choice(languageTag)),
    formats: optional(schema.shape.formats),
    profiles: optional(schema.shape.profiles),
    papers: optional(schema.shape.papers),
    page_list: optional(schema.shape.page_list),
    // Of this content only: a template cannot know what was evaluated.
    certification: optional(certification),
  }),
);

/**
 * Reads what is to be built: `templates/editions.yaml`, and key by key what the content's own `editions.yaml` says instead. Faults
 * are added to the file they stand in; the content's file then counts for nothing. Whether the profiles and papers exist is for
 * whoever has them.
 * @returns nothing when the template has a fault.
 */
export function parseEditions(template: VFile, own?: VFile): EditionSettings | undefined {
  const defaults = parseYaml(template, schema);
  const changes = own && parseYaml(own, ownSchema);
  return defaults && camelize({ ...defaults, ...present(changes ?? {}) });
}

/** The keys that have a value: the others must not hide the defaults. */
function present<Settings extends object>(settings: Settings): { [Key in keyof Settings]: NonNullable<Settings[Key]> } {
  const entries = Object.entries(settings).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [Key in keyof Settings]: NonNullable<Settings[Key]> };
}
