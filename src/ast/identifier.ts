/** The id of a block as an XML name, for EPUB: `resource:hams/description` becomes `resource-hams.description`. */
export function xmlId(id: string): string {
  const name = id
    .replaceAll(':', '-')
    .replaceAll('/', '.')
    .replaceAll(/[^\p{L}\p{N}._-]/gu, '_');
  return /^[\p{L}_]/u.test(name) ? name : `_${name}`;
}
