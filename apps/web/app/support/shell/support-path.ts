import { spellingOf } from '@identity/runtime'
import { readUrl } from '@identity/values'

const HOME = '/support'

/** A cookie carries it through the sign-in, and browsers keep none of over 4,096 bytes. */
const LONGEST_PATH = 2500

/** Pages on the way in or out: to come back to one of them would lead in a circle. */
const WAYS_IN = /^\/support\/(sign-in|callback|sign-out|signed-out|second-factor|invitation)(\/|$)/

/** True for the address of a page for staff. */
export function isForStaff(pathname: string): boolean {
  return pathname === HOME || pathname.startsWith(`${HOME}/`)
}

/**
 * The page of ours below /support that `text` names, to go back to; the home page for anything else. Links and cookies carry it, so an attacker
 * may have written it: it never leads to another site, nor to another part of ours.
 */
export function supportPath(text: string | null | undefined): string {
  if (!text?.startsWith('/')) return HOME
  const base = 'http://support.invalid'
  const url = readUrl(text, base)
  if (!url) return HOME
  const { origin, pathname, search } = url
  const path = pathname + search
  if (origin !== base || spellingOf(pathname) !== 'ours' || path.length > LONGEST_PATH) return HOME
  return isForStaff(pathname) && !WAYS_IN.test(pathname) ? path : HOME
}

/** The page that a request is for, with its query: a form that was posted comes from the same address. */
export function ownPath(request: Request): string {
  const { pathname, search } = new URL(request.url)
  return supportPath(pathname + search)
}

/** `path`, to come back to `back` afterwards. */
export function withReturn(path: string, back: string): string {
  return back === HOME ? path : `${path}?${new URLSearchParams({ return: back })}`
}

/** Where a page leads back to: `?return=` of its address. */
export function returnPath(request: Request): string {
  return supportPath(new URL(request.url).searchParams.get('return'))
}
