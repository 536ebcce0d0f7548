/** Holds the language that this browser chose, for all pages of the origin. */
export const LANGUAGE_COOKIE = 'lang'

/** What a Cookie header says of it: any two letters. */
export function chosenLanguage(cookies: string | undefined): string | undefined {
  return /(?:^|;\s*)lang=([a-z]{2})(?:;|$)/.exec(cookies ?? '')?.[1]
}
