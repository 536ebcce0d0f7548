const SHOWN_DIGITS = 3

/** Enough to tell two namesakes apart on the telephone; too little to use. */
export const trnEnding = (trn: string | null): string | null => trn?.slice(-SHOWN_DIGITS) ?? null
