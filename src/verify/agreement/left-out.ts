import type { Guide } from './rule.ts';

/** What files are not compared with the others, for the end of what was measured: `; 12 parts left out`. */
export function leftOut({ others }: Pick<Guide, 'others'>): string {
  const counts = [
    { what: 'for printing only', count: others.filter(({ subject }) => subject.printOnly).length },
    { what: 'of two languages', count: others.filter(({ subject }) => isOfTwo(subject)).length },
    {
      what: 'parts',
      count: others.filter(({ subject }) => subject.part && !subject.printOnly && !isOfTwo(subject)).length,
    },
  ].filter(({ count }) => count > 0);
  return counts.length === 0 ? '' : `; left out: ${counts.map(({ what, count }) => `${count} ${what}`).join(', ')}`;
}

function isOfTwo({ locales = [], printOnly }: Guide['others'][number]['subject']): boolean {
  return locales.length > 1 && !printOnly;
}
