import { withQuery } from './query.ts'

type Place = { pathname: string; search: string }
type PageInfo = { hasNextPage: boolean; endCursor?: string | null }

/** Cursors only lead forwards, so the address remembers those of the pages before; only so many, to stay short. */
const LONGEST_TRAIL = 20

/** The parameters that say which page of a list is shown. A filter or a sorting that changes begins at the first one again. */
export const FIRST_PAGE = { after: null, pages: null } as const

/** The links from one page of a list to those before and after it. `after` of the address is the cursor that the API was given. */
export function listPages(place: Place, { hasNextPage, endCursor }: PageInfo) {
  const query = new URLSearchParams(place.search)
  const after = query.get('after')
  const trail = (query.get('pages') ?? '').split('.').filter(Boolean)
  const before = trail.at(-1) ?? null
  const onwards = (after ? [...trail, after] : trail).slice(-LONGEST_TRAIL)
  return {
    previous: after
      ? withQuery(place, { after: before, pages: trail.slice(0, -1).join('.') || null })
      : undefined,
    next:
      hasNextPage && endCursor
        ? withQuery(place, { after: endCursor, pages: onwards.join('.') || null })
        : undefined,
  }
}
