import { redirect } from '@remix-run/node'
import { FIRST_PAGE } from './list-pages.ts'
import { withQuery } from './query.ts'

/** A page of a list. Where the address names a place that the API cannot read, such as one that was cut short, it leads to the first page. */
export async function pageOrFirst<Page>(request: Request, ask: () => Promise<Page>): Promise<Page> {
  try {
    return await ask()
  } catch (error) {
    const url = new URL(request.url)
    const isUnreadable = error instanceof Response && error.status === 400 // what `requireStaff` makes of it
    if (isUnreadable && url.searchParams.has('after')) throw redirect(withQuery(url, FIRST_PAGE), 303)
    throw error
  }
}
