import { redirect } from '@remix-run/node'
import { ownPath, supportPath, withReturn } from '../../shell/support-path.ts'

/** The address of a person's page, or of one of those about them. */
export function personPath(id: string, page = ''): string {
  return `/support/people/${encodeURIComponent(id)}${page}`
}

/** The list or the task from which a person was opened: `?return=` of the address. `/support`: none. */
export function openedFrom({ search }: { search: string }): string {
  return supportPath(new URLSearchParams(search).get('return'))
}

/** The same as `personPath`, from another page about the person: it keeps the list to go back to. */
export function personPathFrom(here: { search: string }, id: string, page = ''): string {
  return withReturn(personPath(id, page), openedFrom(here))
}

/**
 * To the page that asks why the member of staff looks, and leads back here; it says too why a person is not opened. Throw it where the API
 * does not show the person.
 */
export function toOpenPerson(request: Request, id: string): Response {
  return redirect(withReturn(personPath(id, '/open'), ownPath(request)), 303)
}
