import type { Source } from './nodes.ts';

/**
 * One group as the data file gives it: facts, and prose that is translated. Names follow HSDS 3 (Open Referral) where it has
 * one: `name`, `alternate_name`, `url`, `phones`, `languages`, `status`, `assured_date`; they are camel-cased here.
 */
export interface ResourceRecord extends Source {
  id: string;
  /** Id of the list it belongs to, as `::resources{section=…}` names it. */
  section: string;
  name: string;
  alternateName?: string;
  /** Markdown, one paragraph. */
  description: string;
  /** Markdown, one list item each. */
  notes: string[];
  /** Considered religious or spiritual: the `*` of the original guide, as words in every output. */
  spiritual: boolean;
  approach?: string;
  /** Ways in which the group gives support, keys of `templates/words.yaml` under `support-…`. */
  support: string[];
  websites: Website[];
  phones: Phone[];
  languages: string[];
  status: 'active' | 'inactive';
  /** Added by the site that gives the guide out (`--resources`): no catalogue translates it, and its entry says whose it is. */
  local?: true;
  /** Language of a local record, BCP 47, where its file says one; the guide's otherwise. */
  lang?: string;
}

/** What `resources.yaml` says, as far as it can be read. */
export interface ResourceData {
  records: ResourceRecord[];
  /** Section of each record that was left out for a fault; nothing for one whose section cannot be told. */
  omitted: (string | undefined)[];
}

/** An address that is printed. `assuredDate` is empty until a person has opened it and seen that it is the group's. */
export interface Website extends Source {
  /** Full address. */
  url: string;
  /** Said before the address where a group has several; translated. */
  label?: string;
  expectedHost: string;
  assuredDate?: string;
}

/** A telephone number that is printed. */
export interface Phone extends Source {
  /** As it is printed: digits and hyphens. */
  number: string;
  /** Said before the number where a group has several; translated. */
  label?: string;
  type: 'voice' | 'text';
  languages: string[];
  assuredDate?: string;
}
