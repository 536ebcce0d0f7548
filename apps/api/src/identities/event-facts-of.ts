import type { EventFacts, FactKind } from '../events/event-facts.ts'
import type { FullName } from './domain/person.ts'

type Details = {
  preferredName: string | null
  dateOfBirth: string
  names: { GIVEN?: FullName; PREVIOUS?: FullName }
}

/** A name as one line. */
export function nameInFull({ firstName, middleName, lastName }: FullName): string {
  return [firstName, middleName, lastName].filter(Boolean).join(' ')
}

/** What an identity says of its person, as an event keeps it. */
export function eventFactsOf({
  preferredName,
  dateOfBirth,
  names: { GIVEN, PREVIOUS },
}: Details): Partial<Record<FactKind & keyof EventFacts, string | null>> {
  return {
    name: GIVEN ? nameInFull(GIVEN) : null,
    previousName: PREVIOUS ? nameInFull(PREVIOUS) : null,
    preferredName,
    dateOfBirth,
  }
}
