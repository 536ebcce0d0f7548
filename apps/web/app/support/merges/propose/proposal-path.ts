import { personPath } from '../../people/person/person-path.ts'

/** The address at which a merge of a person’s account with another one is chosen, or of a page of it. */
export function proposalPath(id: string, otherId: string, page: '' | '/check' = ''): string {
  return personPath(id, `/merge/${encodeURIComponent(otherId)}${page}`)
}
