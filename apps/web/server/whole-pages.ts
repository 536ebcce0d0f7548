import type { RequestHandler } from 'express'
import type { Refuse } from './refuse.ts'

/** How scripts of Remix ask a page for its data, in its two ways, and for the list of pages. */
const DATA_PATH = /\.data$|^\/__manifest$/
const DATA_PARAMETER = '_data'

/**
 * Our pages load no script of Remix, so its addresses for such scripts are second spellings of the pages: outside the rules that go by an
 * address.
 */
export function wholePagesOnly(refuse: Refuse): RequestHandler {
  return (request, response, next) => {
    const { pathname, searchParams } = new URL(request.originalUrl, 'http://page.invalid')
    const isForScript = DATA_PATH.test(pathname) || searchParams.has(DATA_PARAMETER)
    return isForScript ? refuse('unknown', request, response) : next()
  }
}
