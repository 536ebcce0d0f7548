import type { StaticHandlerContext } from 'react-router-dom/server.js'

/**
 * The headers of a page: the cookies that its loader and its action set. A page that answers in place of another keeps all that the error had
 * to say, to programs too: Retry-After.
 */
export function headersOf({
  errors,
  actionData,
  actionHeaders,
  loaderHeaders,
}: StaticHandlerContext): Headers {
  const ofLoader = Object.values(loaderHeaders)
  const all = [...Object.values(actionHeaders), ...ofLoader]
  const [ofError] = actionData ? ofLoader : all // an action that did what it was asked is not what went wrong
  const headers = new Headers(errors ? ofError : undefined)
  headers.delete('Set-Cookie')
  for (const line of new Set(all.flatMap((one) => one.getSetCookie()))) headers.append('Set-Cookie', line)
  headers.set('Content-Type', 'text/html; charset=utf-8')
  return headers
}
