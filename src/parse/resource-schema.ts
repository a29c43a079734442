import * as z from 'zod';
import { date, kebab, languageTag, list, optional, rule, text } from './schema.ts';

/** Names follow HSDS 3 (Open Referral) where it has one. Addresses and numbers are printed, so they are held to their form here. */

/** An address of the web, as it is printed. */
export const url = z
  .string()
  .check(
    rule(
      isWebAddress,
      'a full address that begins with `https://`',
      'Copy the address from the browser; other kinds such as `javascript:` are not printed.',
    ),
  );

const host = z
  .string()
  .check(
    rule(
      (value: string) => hostOf(`https://${value}`) === value,
      'a host name such as `hams.cc`',
      'Write what stands between `https://` and the next slash, in small letters.',
    ),
  );

/** A telephone number, as it is printed. */
export const number = z
  .string()
  .check(
    rule(
      (value: string) => /^\+?\d+(?:-\d+)*$/.test(value),
      'a number such as `440-951-5357`',
      'Write digits with single hyphens between them.',
    ),
  );

const website = z
  .strictObject({ url, label: optional(text), expected_host: host, assured_date: optional(date) })
  .superRefine((site, context) => {
    const actual = hostOf(site.url);
    if (!isWebAddress(site.url) || actual === site.expected_host) return;
    const hint = 'Check which of the two is right: a wrong address cannot be taken back from paper.';
    context.addIssue({
      code: 'custom',
      path: ['expected_host'],
      message: `the host of the url, \`${actual}\``,
      params: { hint },
    });
  });

const phone = z.strictObject({
  number,
  label: optional(text),
  type: z.enum(['voice', 'text']).default('voice'),
  languages: list(languageTag),
  assured_date: optional(date),
});

/** One record of `resources.yaml`, keys as in the file. */
export const resourceSchema = z.strictObject({
  id: kebab,
  section: kebab,
  name: text,
  alternate_name: optional(text),
  description: text,
  notes: list(text),
  spiritual: z.boolean().default(false),
  approach: optional(text),
  support: list(kebab),
  websites: list(website),
  phones: list(phone),
  languages: list(languageTag),
  status: z.enum(['active', 'inactive']).default('active'),
});

/** Groups of one file. Each name is looked for in every translation. */
const MOST_GROUPS = 2000;

/** The file around the records, which are looked at one by one. */
export const resourcesSchema = z.strictObject({
  resources: z
    .array(z.unknown())
    .max(MOST_GROUPS)
    .nullable()
    .transform((entries) => entries ?? []),
});

/** The same of a site's own records, which may be in a language of their own. */
export const localResourcesSchema = resourcesSchema.extend({ lang: optional(languageTag) });

function isWebAddress(value: string): boolean {
  if (!/^https?:\/\/[^\s\\]+$/i.test(value) || !URL.canParse(value)) return false;
  const { username, password } = new URL(value);
  return username === '' && password === '';
}

function hostOf(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).host : undefined;
}
