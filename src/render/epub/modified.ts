/** The date that stands in a file of undated content. */
const EPOCH = '1980-01-01';

/** ISO date of the last change. */
export function modifiedDate(date: string | undefined): string {
  return date ?? EPOCH;
}

/** Time of the last change in the form that EPUB asks for (EP-02): `CCYY-MM-DDThh:mm:ssZ`. */
export function modifiedTime(date: string | undefined): string {
  return `${modifiedDate(date)}T00:00:00Z`;
}
