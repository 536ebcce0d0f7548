import type { PersonPageQuery, StaffRole } from '@identity/graphql-client'

export type OpenPersonFields = Extract<PersonPageQuery['person'], { __typename: 'Person' }>

type PersonAction = {
  key:
    | 'link'
    | 'replace'
    | 'unlink'
    | 'name'
    | 'dateOfBirth'
    | 'email'
    | 'lock'
    | 'unlock'
    | 'close'
    | 'merge'
  page: string
  roles: readonly StaffRole[]
  isDue?: (person: { isLinked: boolean; isBlocked: boolean }) => boolean
}

/** What members of staff do to a person: each on a page of its own. A page that a role may not use is not offered; the API decides all the same. */
export const ACTIONS: readonly PersonAction[] = [
  { key: 'link', page: '/link', roles: ['AGENT', 'LEAD'], isDue: ({ isLinked }) => !isLinked },
  { key: 'replace', page: '/link', roles: ['AGENT', 'LEAD'], isDue: ({ isLinked }) => isLinked },
  { key: 'unlink', page: '/unlink', roles: ['AGENT', 'LEAD'], isDue: ({ isLinked }) => isLinked },
  { key: 'name', page: '/change/name', roles: ['AGENT', 'LEAD'] },
  { key: 'dateOfBirth', page: '/change/date-of-birth', roles: ['AGENT', 'LEAD'] },
  { key: 'email', page: '/change/email', roles: ['AGENT', 'LEAD'] },
  { key: 'lock', page: '/lock', roles: ['AGENT', 'LEAD', 'OWNER'], isDue: ({ isBlocked }) => !isBlocked },
  { key: 'unlock', page: '/unlock', roles: ['LEAD', 'OWNER'], isDue: ({ isBlocked }) => isBlocked },
  { key: 'merge', page: '/merge', roles: ['AGENT', 'LEAD'] },
  { key: 'close', page: '/close', roles: ['LEAD', 'OWNER'] },
]

/** The acts that a member of staff is offered for a person, in the order of the page. */
export function actionsOn(
  person: Pick<OpenPersonFields, 'trnLookupStatus' | 'warnings'>,
  role: StaffRole,
): readonly PersonAction[] {
  const standing = {
    isLinked: person.trnLookupStatus === 'FOUND',
    isBlocked: person.warnings.includes('BLOCKED'),
  }
  return ACTIONS.filter(({ roles, isDue }) => roles.includes(role) && (!isDue || isDue(standing)))
}
