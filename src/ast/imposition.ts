import type { Paper } from './edition.ts';
export type Imposition =
  | { kind: 'saddle-stitch'; sheet: Paper; direction: 'ltr' | 'rtl'; creepPt: number; title: string }
  | { kind: 'zine'; sheet: Paper; direction: 'ltr' | 'rtl'; title: string }
  | { kind: 'cards'; sheet: Paper; columns: number; rows: number; title: string };
