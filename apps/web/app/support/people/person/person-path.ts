import { redirect } from '@remix-run/node'
import { ownPath, withReturn } from '../../shell/support-path.ts'

/** The address of a person's page, or of one of those about them. */
export function personPath(id: string, page = ''): string {
  return `/support/people/${encodeURIComponent(id)}${page}`
}

/**
 * To the page that asks why the member of staff looks, and leads back here; it says too why a person is not opened. Throw it where the API
 * does not show the person.
 */
export function toOpenPerson(request: Request, id: string): Response {
  return redirect(withReturn(personPath(id, '/open'), ownPath(request)), 303)
}
