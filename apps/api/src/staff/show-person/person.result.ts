import { createUnionType } from 'type-graphql'
import { PersonNotOpen } from '../record-view/view-refusals.result.ts'
import { OwnIdentityRefused, PersonNotFound } from '../refusals.result.ts'
import { PersonObject } from './person.object.ts'

const members = {
  open: PersonObject,
  personNotFound: PersonNotFound,
  ownIdentity: OwnIdentityRefused,
  personNotOpen: PersonNotOpen,
}

export const PersonResult = createUnionType({
  name: 'PersonResult',
  description: 'The answer to person.',
  types: () => [PersonObject, PersonNotFound, OwnIdentityRefused, PersonNotOpen] as const,
  resolveType: ({ kind }) => members[kind],
})

export type PersonOutcome = typeof PersonResult
