import { oneLine } from '@identity/values'

/** What the member typed, or what we call it where they typed nothing. */
export const factorName = (typed: string, otherwise: string): string => oneLine(typed) || otherwise
