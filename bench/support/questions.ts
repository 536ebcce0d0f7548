import type { SearchOutcome } from '@identity/api/people-search'
import { type Random, randomFrom, type SampleIdentity } from '@identity/sample-people'
import { mistyped } from '../population/slips.ts'

type Filters = {
  lookupStatus?: 'FAILED' | 'PENDING'
  matchLevel?: 'LOW'
  serviceId?: string
  hasOpenTask?: boolean
  isBlocked?: boolean
}
export type Question = { text: string; filters?: Filters }
export type Kind = { what: string; ask: (person: SampleIdentity, random: Random) => Question }

/** A service that hardly any identity uses, as `generateIdentities` deals them out. */
const RARE_SERVICE = 'teaching-vacancies'

/** What agents type, and the worst that they can: common names alone, filters that hardly any identity meets, texts that find no one. */
export const kinds: Kind[] = [
  { what: 'email address', ask: ({ emailAddress }) => ({ text: emailAddress }) },
  { what: 'TRN', ask: ({ link }) => ({ text: link?.trn ?? '9999999' }) },
  { what: 'id', ask: ({ id }) => ({ text: id }) },
  { what: 'first and last name', ask: ({ firstName, lastName }) => ({ text: `${firstName} ${lastName}` }) },
  {
    what: 'both with a slip in each',
    ask: ({ firstName, lastName }, random) => ({
      text: `${mistyped(random, firstName)} ${mistyped(random, lastName)}`,
    }),
  },
  {
    what: 'initial and last name',
    ask: ({ firstName, lastName }) => ({ text: `${firstName.charAt(0)} ${lastName}` }),
  },
  {
    what: 'a previous last name',
    ask: ({ previousLastName, lastName }) => ({ text: previousLastName ?? lastName }),
  },
  { what: 'last name alone', ask: ({ lastName }) => ({ text: lastName }) },
  {
    what: 'last name alone, with a slip',
    ask: ({ lastName }, random) => ({ text: mistyped(random, lastName) }),
  },
  { what: 'first name alone', ask: ({ firstName }) => ({ text: firstName }) },
  { what: '`smith`', ask: () => ({ text: 'smith' }) },
  { what: '`sarah smith`', ask: () => ({ text: 'sarah smith' }) },
  { what: 'one letter', ask: (_, random) => ({ text: random.pick([...'abcdefghijklmnoprstuvwyz']) }) },
  {
    what: 'a letter and `smith`',
    ask: (_, random) => ({ text: `${random.pick([...'abcdefghijklmnoprstuvwyz'])} smith` }),
  },
  { what: '`smith`, blocked', ask: () => ({ text: 'smith', filters: { isBlocked: true } }) },
  { what: '`smith`, with an open task', ask: () => ({ text: 'smith', filters: { hasOpenTask: true } }) },
  {
    what: '`smith`, without one, in a rare service',
    ask: () => ({ text: 'smith', filters: { hasOpenTask: false, serviceId: RARE_SERVICE } }),
  },
  {
    what: '`sarah`, failed, blocked, in a rare service',
    ask: () => ({
      text: 'sarah',
      filters: { lookupStatus: 'FAILED', isBlocked: true, serviceId: RARE_SERVICE },
    }),
  },
  {
    what: '`sarah`, LOW, with an open task',
    ask: () => ({ text: 'sarah', filters: { matchLevel: 'LOW', hasOpenTask: true } }),
  },
  {
    what: 'a name that no one has',
    ask: (_, random) => ({ text: `xq${random.below(1_000_000).toString(36).replace(/\d/g, 'w')}z vwxqz` }),
  },
]

export const randomOf = (what: string): Random =>
  randomFrom([...what].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7))

export function foundBy(outcome: SearchOutcome): number {
  if (outcome.kind !== 'searched') throw new Error('the bench asked what is no question')
  return outcome.total
}
