/** Id of the section that gathers the notes at the end of a guide. */
export const NOTES = 'footnotes';
