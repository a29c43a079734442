/**
 * What `templates/report/requirements.yaml` says of the requirements that a report judges: words for people, no rules.
 */
export interface Requirements {
  /** In the order of the report. */
  groups: RequirementGroup[];
  /** In the order of the report. */
  requirements: Requirement[];
  /** What no machine can tell. */
  person: PersonCheck[];
  /** The outside checkers, by the name that they have in a report. */
  tools: ToolDescription[];
}

/** Requirements whose ids begin alike: `LP` for `LP-01`. */
export interface RequirementGroup {
  prefix: string;
  /** A heading: `Large print and clear print`. */
  title: string;
  /** A column's head, one or two words. */
  short: string;
}

export interface Requirement {
  /** `LP-01`, an id of the standards that this project works by. */
  id: string;
  /** What was checked, as it is when all is well: `No text is smaller than promised`. */
  title: string;
  /** What that means for a reader, in a sentence. */
  meaning: string;
  /** Who asks for it, short: `ACB 2025, APH`. */
  source: string;
}

/** What a person should look at, and how. */
export interface PersonCheck {
  title: string;
  todo: string;
}

export interface ToolDescription {
  name: string;
  meaning: string;
}
