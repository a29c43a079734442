import type { VFile } from 'vfile';
import * as z from 'zod';
import type { EditionChoice, EditionSettings } from '../ast/settings.ts';
import { camelize } from './camelize.ts';
import { choice, kebab, languageTag, optional, rule, text } from './schema.ts';
import { parseYaml } from './yaml.ts';

/** What editions can be made of; a list that is absent allows any name. */
export interface Offer {
  locales?: readonly string[];
  profiles?: readonly string[];
  papers?: readonly string[];
  /** Sections of the guide, and its lists of groups. */
  sections?: readonly string[];
  groups?: readonly string[];
}

function schemaOf(offer: Offer) {
  const papers = choice(oneOf(offer.papers, kebab));
  const locales = choice(oneOf(offer.locales, languageTag));
  return z.strictObject({
    locales: optional(locales),
    formats: choice(z.enum(['pdf', 'text', 'epub'])),
    editions: editionsOf(offer, { papers, locales }),
    papers,
    page_list: z.strictObject({ edition: kebab, paper: oneOf(offer.papers, kebab) }),
  });
}

const MOST_EDITIONS = 100;

/** The editions by id. One without words of its own is the whole guide in the profile of its name. */
function editionsOf(
  { profiles, sections, groups }: Offer,
  { papers, locales }: { papers: z.ZodType<string[]>; locales: z.ZodType<string[]> },
) {
  const edition = z.strictObject({
    profile: optional(oneOf(profiles, kebab)),
    papers: optional(papers),
    locales: optional(locales),
    each: optional(z.enum(['section'])),
    sections: optional(choice(oneOf(sections, text))),
    groups: optional(choice(oneOf(groups, kebab))),
    religious: optional(z.boolean()),
    discreet: optional(z.boolean()),
  });
  return z.record(kebab, optional(edition)).superRefine((editions, context) => {
    if (Object.keys(editions).length === 0)
      context.addIssue({
        code: 'custom',
        message: 'at least one edition',
        params: { hint: 'Write `clear:` below it.' },
      });
    // Each is laid out for every language and paper.
    if (Object.keys(editions).length > MOST_EDITIONS) {
      const message = `${MOST_EDITIONS} editions at most`;
      context.addIssue({ code: 'custom', message, params: { hint: 'Take some of them out.' } });
      return;
    }
    for (const [id, own] of Object.entries(editions)) {
      if (!profiles || own?.profile !== undefined || profiles.includes(id)) continue;
      const known = profiles.map((name) => `\`${name}\``).join(', ');
      const message = `the name \`${id}\` to be that of a profile (${known}), or \`profile:\` with one`;
      const hint = `Write \`${id}: { profile: … }\`, or the name of a profile in its place.`;
      context.addIssue({ code: 'custom', path: [id], message, params: { hint } });
    }
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

type Defaults = z.infer<ReturnType<typeof schemaOf>>;

/** An empty file, or one of comments only, says nothing of its own. */
function ownSchemaOf({ shape }: ReturnType<typeof schemaOf>, defaults: Defaults | undefined) {
  return optional(
    z
      .strictObject({
        locales: shape.locales,
        formats: optional(shape.formats),
        editions: optional(shape.editions),
        papers: optional(shape.papers),
        page_list: optional(shape.page_list),
        // Of this content only: a template cannot know what was evaluated.
        certification: optional(certification),
      })
      .superRefine((own, context) => {
        if (defaults) checkPageList({ ...defaults, ...present(own) }, own.page_list !== undefined, context);
      }),
  );
}

/** An e-book has the page numbers of an edition that there is (EP-13). */
function checkPageList(
  { formats, editions, page_list: { edition } }: Defaults,
  isOwn: boolean,
  context: z.RefinementCtx,
): void {
  const names = Object.keys(editions);
  // Of editions with faults of their own nothing more is said.
  if (context.issues.length > 0 || !formats.includes('epub') || names.includes(edition)) return;
  context.addIssue({
    code: 'custom',
    path: isOwn ? ['page_list', 'edition'] : ['editions'],
    message: isOwn
      ? `an edition that is made: ${names.map((name) => `\`${name}\``).join(', ')}`
      : `\`${edition}\` among them, whose page numbers the e-book has`,
    params: {
      hint: `Write \`page_list: { edition: ${names[0]}, paper: letter }\`, with the edition whose page numbers the e-book is to have.`,
    },
  });
}

/**
 * Reads what is to be built: `templates/editions.yaml`, and key by key what the content's own `editions.yaml` says instead. Faults
 * are added to the file they stand in; the content's file then counts for nothing.
 * @param offer The languages, profiles, papers, sections and groups that there are: a name that is none of them is a fault.
 * @returns nothing when the template has a fault.
 */
export function parseEditions(template: VFile, own?: VFile, offer: Offer = {}): EditionSettings | undefined {
  const { locales, profiles, papers } = offer;
  // A template knows nothing of the sections and groups of a guide.
  const defaults = parseYaml(template, schemaOf({ locales, profiles, papers }));
  const changes = own && parseYaml(own, ownSchemaOf(schemaOf(offer), defaults));
  if (!defaults) return undefined;
  const { editions, ...settings } = { ...defaults, ...present(changes ?? {}) };
  return { ...camelize(settings), editions: Object.entries(editions).map(([id, edition]) => choiceOf(id, edition)) };
}

type OwnEdition = Partial<Omit<EditionChoice, 'id'>>;

function choiceOf(id: string, own: OwnEdition = {}): EditionChoice {
  return { id, profile: id, religious: true, discreet: false, ...present(own) };
}

/** The keys that have a value: the others must not hide the defaults. */
function present<Settings extends object>(settings: Settings): { [Key in keyof Settings]: NonNullable<Settings[Key]> } {
  const entries = Object.entries(settings).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [Key in keyof Settings]: NonNullable<Settings[Key]> };
}
