// A nonce is drawn by chance, and now and then has "NaN" in it.
const NONCE = /nonce="[^"]*"/g

/** What stands on a page where a value was left out, or a sentence was not filled in. */
export function leftOutIn(html: string): string | undefined {
  return /undefined|\[object|NaN|\{\w+\}/.exec(html.replace(NONCE, ''))?.[0]
}
