/** Under it, in a part of the changelog, every breaking change stands with its place in the schema: `Identity.trn`. */
export const BREAKING_HEADING = '### Breaking for partners'

/** The part of a version, down to the next. Null: there is none. */
export function partOf(changelog: string, version: string): string | null {
  const parts = changelog.split(/^## /m)
  return parts.find((part) => part.startsWith(`[${version}]`)) ?? null
}

/** What stands under the heading in a part, down to the next heading. */
export function breakingIn(part: string): string {
  const [, after = ''] = part.split(`${BREAKING_HEADING}\n`)
  return after.split(/^### /m)[0] ?? ''
}

/** Places named as code: `Identity.trn`. */
export function placesIn(text: string): Set<string> {
  return new Set([...text.matchAll(/`([A-Za-z_][\w.]*)`/g)].map(([, place]) => place ?? ''))
}
