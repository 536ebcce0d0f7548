import type { StaffCaller } from '../../kernel/caller.ts'
import { aStaffCaller } from '../../testing/a-staff-member.ts'
import type { World } from '../../testing/a-world.ts'

const FACT = 'fact masked value revealedUntil'
const NAME = 'firstName middleName lastName'

const OPEN = `mutation ($id: ID!, $reason: ViewReason!, $taskId: ID) {
  openPerson(id: $id, reason: $reason, taskId: $taskId) {
    __typename
    ... on PersonOpened { id until }
    ... on PersonNotFound { id }
    ... on OwnIdentityRefused { id }
    ... on TaskNotFound { id }
    ... on TooManyPeopleOpened { id }
  }
}`

const PERSON = `query ($id: ID!) {
  person(id: $id) {
    __typename
    ... on PersonNotOpen { id }
    ... on PersonNotFound { id }
    ... on OwnIdentityRefused { id }
    ... on Person {
      id mergedIds openUntil warnings name { ${NAME} } preferredName
      verifiedName { ${NAME} } previousNames { ${NAME} recordedAt isSuperseded }
      dateOfBirth { ${FACT} } emailAddress { ${FACT} } hasNationalInsuranceNumber trn { ${FACT} }
      trnLookupStatus trnMatchLevel recordsCheckedAt areRecordsStale
      record {
        name { ${NAME} } previousNames { ${NAME} } dateOfBirth { ${FACT} } emailAddress { ${FACT} }
        isActive isMerged qtsAwardedOn isProhibited comparison { fact agreement }
      }
      services { name firstUsedAt lastUsedAt }
      sessions { id isLive endedAt endReason serviceNames }
      tasks { id reason isOpen stage outcome }
      knownBrowsers createdAt
    }
  }
}`

const REVEAL = `mutation ($id: ID!, $fact: PersonFact!, $reason: ViewReason!) {
  revealFact(id: $id, fact: $fact, reason: $reason) {
    __typename
    ... on FactRevealed { revealed { ${FACT} } }
    ... on FactNotKnown { fact }
    ... on PersonNotOpen { id }
    ... on TaskNotFound { id }
  }
}`

type Hidden = { masked: string | null; value: string | null }
type Shown = {
  __typename: string
  id: string
  warnings: string[]
  emailAddress: Hidden
  dateOfBirth: Hidden
  sessions: { id: string }[]
}

/** What a member of staff asks about a person: an agent's, unless another caller is given. */
export async function aPersonPage(world: World, id: string, given?: StaffCaller) {
  const caller = given ?? (await aStaffCaller(world))
  return {
    caller,

    async open(why: { reason: string; taskId?: string } = { reason: 'CALL' }) {
      const answer = await world.run<{ openPerson: { __typename: string } }>(caller, OPEN, { id, ...why })
      return answer.openPerson
    },

    async person() {
      return (await world.run<{ person: Shown }>(caller, PERSON, { id })).person
    },

    async reveal(fact: string, reason = 'CALL') {
      const answer = await world.run<{ revealFact: object }>(caller, REVEAL, { id, fact, reason })
      return answer.revealFact
    },
  }
}
