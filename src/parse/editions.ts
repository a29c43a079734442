import type { VFile } from 'vfile';
import * as z from 'zod';
import type { EditionSettings } from '../ast/settings.ts';
import { camelize } from './camelize.ts';
import { choice, kebab, languageTag, optional, rule, text } from './schema.ts';
import { parseYaml } from './yaml.ts';

/** What editions can be made of; a list that is absent allows any name. */
export interface Offer {
  locales?: readonly string[];
  profiles?: readonly string[];
  papers?: readonly string[];
}

function schemaOf({ locales, profiles, papers }: Offer) {
  const profile = oneOf(profiles, kebab);
  const paper = oneOf(papers, kebab);
  return z.strictObject({
    locales: optional(choice(oneOf(locales, languageTag))),
    formats: choice(z.enum(['pdf', 'text', 'epub'])),
    profiles: choice(profile),
    papers: choice(paper),
    page_list: z.strictObject({ profile, paper }),
  });
}

function oneOf(names: readonly string[] | undefined, form: z.ZodType<string>): z.ZodType<string> {
  return names ? z.enum([...names]) : form;
}

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
function ownSchemaOf({ shape }: ReturnType<typeof schemaOf>) {
  return optional(
    z.strictObject({
      locales: shape.locales,
      formats: optional(shape.formats),
      profiles: optional(shape.profiles),
      papers: optional(shape.papers),
      page_list: optional(shape.page_list),
      // Of this content only: a template cannot know what was evaluated.
      certification: optional(certification),
    }),
  );
}

/**
 * Reads what is to be built: `templates/editions.yaml`, and key by key what the content's own `editions.yaml` says instead. Faults
 * are added to the file they stand in; the content's file then counts for nothing.
 * @param offer The languages, profiles and papers that there are: a name that is none of them is a fault.
 * @returns nothing when the template has a fault.
 */
export function parseEditions(template: VFile, own?: VFile, offer: Offer = {}): EditionSettings | undefined {
  const schema = schemaOf(offer);
  const defaults = parseYaml(template, schema);
  const changes = own && parseYaml(own, ownSchemaOf(schema));
  return defaults && camelize({ ...defaults, ...present(changes ?? {}) });
}

/** The keys that have a value: the others must not hide the defaults. */
function present<Settings extends object>(settings: Settings): { [Key in keyof Settings]: NonNullable<Settings[Key]> } {
  const entries = Object.entries(settings).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [Key in keyof Settings]: NonNullable<Settings[Key]> };
}
