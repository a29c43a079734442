/** Print is large from this size, in points (LP-01). */
export const LARGE_PRINT_PT = 18;

/** Clear print is no smaller than this, in points (LP-02). */
export const CLEAR_PRINT_PT = 12;
