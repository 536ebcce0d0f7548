/** Holds the language that this browser chose, for all pages of the origin. Over https no other host can set it. */
export function languageCookie(isSecure: boolean): string {
  return isSecure ? '__Host-lang' : 'lang'
}

/** What a Cookie header says of it: any two letters. */
export function chosenLanguage(cookies: string | undefined, isSecure: boolean): string | undefined {
  const pairs = (cookies ?? '').split(/;\s*/)
  const name = `${languageCookie(isSecure)}=`
  const value = pairs.find((pair) => pair.startsWith(name))?.slice(name.length)
  return value && /^[a-z]{2}$/.test(value) ? value : undefined
}
