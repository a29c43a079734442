/** Print is large from this size, in points (LP-01). */
export const LARGE_PRINT_PT = 18;
