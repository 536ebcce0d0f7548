import type { EventFacts, FactKind } from '../../events/event-facts.ts'
import { maskFact, type PersonFact } from '../show-person/person-fact.ts'

/** The facts of events that are hidden until they are revealed, as `revealFact` names them. Names are not hidden. */
const hiddenKinds: Partial<Record<FactKind, PersonFact>> = {
  dateOfBirth: 'DATE_OF_BIRTH',
  emailAddress: 'EMAIL_ADDRESS',
  trn: 'TRN',
}

export type ShownChange = {
  fact: FactKind
  before: string | null
  after: string | null
  /** True when a value is there, and not shown. */
  isHidden: boolean
}

/** What an event changed of a person, as a member of staff may see it: hidden facts only while they are revealed to them. */
export function shownChanges(facts: EventFacts, revealed: ReadonlySet<string>): ShownChange[] {
  return Object.entries(facts).map(([kind, { before, after }]) => {
    const fact = kind as FactKind
    const hidden = hiddenKinds[fact]
    if (!hidden || revealed.has(hidden)) return { fact, before, after, isHidden: false }
    const mask = (value: string | null) => value && maskFact(hidden, value)
    return { fact, before: mask(before), after: mask(after), isHidden: true }
  })
}
