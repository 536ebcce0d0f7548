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
    ... on OwnIdentityRefused { id }
    ... on TaskNotFound { id }
  }
}`

const CLOSED = `... on PersonNotOpen { id } ... on PersonNotFound { id } ... on OwnIdentityRefused { id }`

const TIMELINE = `query ($id: ID!, $first: Int!, $after: String, $taskId: ID, $about: TimelineSubject) {
  personTimeline(id: $id, first: $first, after: $after, taskId: $taskId, about: $about) {
    __typename
    ${CLOSED}
    ... on PersonTimeline {
      edges { node {
        id type at staffName serviceName isOfMerged otherIdentityId details { name values }
        changes { fact before after isHidden } areChangesLost inverse
        toldServices { serviceName type state endedAt }
      } }
      pageInfo { hasNextPage endCursor }
    }
  }
}`

const NOTES = `query ($id: ID!, $first: Int!, $after: String, $taskId: ID) {
  personNotes(id: $id, first: $first, after: $after, taskId: $taskId) {
    __typename
    ${CLOSED}
    ... on PersonNotes { edges { node { text staffName writtenAt taskId } } pageInfo { hasNextPage endCursor } }
  }
}`

const ADD_NOTE = `mutation ($id: ID!, $text: String!, $taskId: ID) {
  addNote(id: $id, text: $text, taskId: $taskId) { __typename ${CLOSED} ... on NoteRefused { problem } }
}`

const END_SESSIONS = `mutation ($id: ID!, $sessionId: ID) {
  endPersonSessions(id: $id, sessionId: $sessionId) { __typename ${CLOSED} ... on PersonSessionsEnded { count } }
}`

type Page<Node> = {
  __typename: string
  edges: { node: Node }[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}
type Entry = {
  id: string
  type: string
  staffName: string | null
  serviceName: string | null
  isOfMerged: boolean
  otherIdentityId: string | null
  details: { name: string; values: string[] }[]
  changes: object[]
  areChangesLost: boolean
  inverse: string | null
  toldServices: { serviceName: string; type: string; state: string; endedAt: string | null }[]
}

type Part = { first?: number; after?: string | null; taskId?: string; about?: 'LINK' }
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

    async timeline({ first = 100, after = null, taskId, about }: Part = {}) {
      const variables = { id, first, after, taskId, about }
      const answer = await world.run<{ personTimeline: Page<Entry> }>(caller, TIMELINE, variables)
      return answer.personTimeline
    },

    async notes({ first = 100, after = null, taskId }: Part = {}) {
      const answer = await world.run<{
        personNotes: Page<{ text: string; staffName: string; taskId: string | null }>
      }>(caller, NOTES, { id, first, after, taskId })
      return answer.personNotes
    },

    async addNote(text: string, taskId?: string) {
      return (await world.run<{ addNote: object }>(caller, ADD_NOTE, { id, text, taskId })).addNote
    },

    async endSessions(sessionId?: string) {
      const answer = await world.run<{ endPersonSessions: object }>(caller, END_SESSIONS, { id, sessionId })
      return answer.endPersonSessions
    },
  }
}
