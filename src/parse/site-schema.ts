import * as z from 'zod';
import { number, url } from './resource-schema.ts';
import { list, optional, text } from './schema.ts';

/** `site.yaml`, keys as in the file: who gives the guide out. Numbers and addresses are held to the form that those of groups have. */
export const siteSchema = z
  .strictObject({
    organization: optional(text),
    address: list(text),
    phones: list(z.strictObject({ number, label: optional(text) })),
    hours: optional(text),
    website: optional(url),
    logo: optional(text),
    logo_alt: optional(text),
  })
  .superRefine((site, context) => {
    if (site.logo !== undefined || site.logo_alt === undefined) return;
    const hint = 'Add a line `logo:` with the path of the picture, or delete this line.';
    context.addIssue({ code: 'custom', path: ['logo_alt'], message: 'the key `logo` beside it', params: { hint } });
  });
