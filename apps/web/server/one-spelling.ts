import { pathOf, spellingOf } from '@identity/runtime'
import type { RequestHandler } from 'express'
import type { Refuse } from './refuse.ts'

const WITH_AN_ID = /^\/(?:interaction|connect\/authorize)\/[^/]+/ // the only part of our addresses that has capitals

/**
 * One address, one spelling. What stands behind this app and in it reads addresses each in its own way: Express and the pages' router take any
 * case and a slash at the end, one of them undoes escapes, browsers send cookies by the letter. A rule that is about an address holds for
 * all of them only if they see the same one.
 */
export function oneSpelling(refuse: Refuse): RequestHandler {
  return (request, response, next) => {
    const spelling = spellingOf(request.originalUrl)
    if (spelling === 'malformed') return refuse('malformed', request, response)
    const isOurs = spelling === 'ours' && isInOurCase(pathOf(request.originalUrl))
    return isOurs ? next() : refuse('unknown', request, response)
  }
}

function isInOurCase(path: string): boolean {
  return !/[A-Z]/.test(path.replace(WITH_AN_ID, ''))
}
