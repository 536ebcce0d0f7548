import {
  chooseLocale,
  chosenLanguage,
  DEFAULT_LOCALE,
  type Locale,
  languageCookie,
} from '@identity/page-frame'
import type { CookieOptions, Request, RequestHandler, Response } from 'express'
import { isForStaff } from '../app/support/shell/support-path.ts'

type PageLanguageOptions = { locales: readonly Locale[]; isSecure: boolean }

/**
 * Which language the pages are in: what the link of a page (`?lang=cy`) or a service (`ui_locales`, where it asks for a sign in) wants, if it
 * is offered; else what this browser chose before. With one language there is nothing to choose and no cookie.
 */
export function pageLanguage({ locales, isSecure }: PageLanguageOptions): RequestHandler {
  const options: CookieOptions = { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure }
  return (request, response, next) => {
    const asked = locales.length > 1 ? chooseLocale(askedFor(request), locales) : undefined
    if (asked) response.cookie(languageCookie(isSecure), asked, options) // goes when the browser closes, as the sign in does
    response.locals.locale =
      asked ?? chooseLocale(chosenLanguage(request.headers.cookie, isSecure), locales) ?? DEFAULT_LOCALE
    next()
  }
}

/** The language that this response is to be in. */
export function localeOf({ locals }: Response): Locale {
  return locals.locale
}

/** The language of this page and the choice of them. Pages for staff are in English only. */
export function languagesOf(
  request: Request,
  response: Response,
  locales: readonly Locale[],
): { locale: Locale; locales: readonly Locale[] } {
  return isForStaff(request.path)
    ? { locale: DEFAULT_LOCALE, locales: [DEFAULT_LOCALE] }
    : { locale: localeOf(response), locales }
}

/** What stands in the address after the path, with its question mark; empty when there is nothing. */
export function queryOf({ originalUrl }: Request): string {
  const start = originalUrl.indexOf('?')
  return start === -1 ? '' : originalUrl.slice(start)
}

function askedFor({ path, query }: Request): string | undefined {
  const asked = path === '/connect/authorize' ? query.ui_locales : query.lang
  return typeof asked === 'string' ? asked : undefined
}
