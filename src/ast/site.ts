import type { Position } from 'unist';
import type { SitePhone, Source } from './nodes.ts';

/** `site.yaml` as it was written: who gives the guide out. Everything is optional; `model` makes a `Site` of it. */
export interface SiteRecord extends Source {
  organization?: string;
  /** One entry for each line of the address. */
  address: string[];
  phones: SitePhone[];
  /** When it is open; may have several lines. */
  hours?: string;
  /** Full address. */
  website?: string;
  /** Path of a picture, from the folder of the file. */
  logo?: string;
  logoAlt?: string;
  /** Where the path of the logo was written. */
  logoPlace?: Position;
}
