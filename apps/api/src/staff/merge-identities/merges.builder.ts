import type { StaffCaller } from '../../kernel/caller.ts'
import type { World } from '../../testing/a-world.ts'

const PREVIEW = `query ($fromId: ID!, $intoId: ID!, $choices: MergeChoicesInput!) {
  answer: mergePreview(fromId: $fromId, intoId: $intoId, choices: $choices) {
    __typename
    ... on MergePreview {
      fromVersion intoVersion differing missing record isRecordLost undoUntil
      from { id dateOfBirth { masked value } emailAddress { masked value } trn { masked } }
      into { id }
      result { id preferredName trn { masked } hasNationalInsuranceNumber trnLookupStatus }
      moves { serviceNames sessionCount taskCount mergedIds }
    }
    ... on MergeNotPossible { reason }
    ... on PersonNotOpen { id }
    ... on OwnIdentityRefused { id }
  }
}`

const PROPOSE = `mutation ($input: ProposeMergeInput!) {
  answer: proposeMerge(input: $input) {
    __typename
    ... on MergeProposed { mergeId }
    ... on MergeNotPossible { reason }
    ... on TwoRecordsFound { taskId }
    ... on MergeProposedAlready { mergeId }
    ... on OwnIdentityRefused { id }
    ... on TaskOfAnotherPerson { taskId }
  }
}`

const APPROVE = `mutation ($id: ID!, $record: MergeSide) {
  answer: approveMerge(id: $id, record: $record) {
    __typename
    ... on MergeApproved { identityId undoUntil }
    ... on MergeDecidedAlready { status by }
    ... on MergeNotPossible { reason }
    ... on TwoRecordsFound { taskId }
  }
}`

const REFUSE = `mutation ($id: ID!, $reason: MergeRefusalReason!) {
  answer: refuseMerge(id: $id, reason: $reason) { __typename ... on MergeDecidedAlready { status by } }
}`

const SHOW = `query ($id: ID!) {
  answer: merge(id: $id) {
    __typename
    ... on ShownMerge {
      merge { id status proposedBy decidedBy undoneBy refusalReason note isOwnProposal choices { fact side } }
      approval { problem isRecordNeeded }
      undo { refusal keptFacts intoVersion }
    }
  }
}`

const UNDO = `mutation ($input: UndoMergeInput!) {
  answer: undoMerge(input: $input) {
    __typename
    ... on MergeUndone { keptFacts taskCount }
    ... on UndoRefused { reason }
  }
}`

type Answer = { __typename: string; reason?: string; mergeId?: string } & Record<string, unknown>
type Choices = Partial<
  Record<
    'emailAddress' | 'givenName' | 'preferredName' | 'dateOfBirth' | 'nationalInsuranceNumber' | 'record',
    'FROM' | 'INTO'
  >
>
export type Pair = { from: string; into: string }

/** What members of staff ask about merges, through the schema. */
export function merges(world: World) {
  async function ask(caller: StaffCaller, document: string, variables: object): Promise<Answer> {
    const { answer } = await world.run<{ answer: Answer }>(caller, document, { ...variables })
    return answer
  }

  async function open(caller: StaffCaller, ids: string[]) {
    const document = 'mutation ($id: ID!) { answer: openPerson(id: $id, reason: CALL) { __typename } }'
    for (const id of ids) await ask(caller, document, { id })
  }

  async function preview(caller: StaffCaller, { from, into }: Pair, choices: Choices = {}) {
    return ask(caller, PREVIEW, { fromId: from, intoId: into, choices })
  }

  async function propose(
    caller: StaffCaller,
    { from, into }: Pair,
    choices: Choices = { emailAddress: 'INTO' },
    task?: { taskId: string; version: number },
  ): Promise<Answer> {
    await open(caller, [from, into])
    const { fromVersion = '', intoVersion = '' } = await preview(caller, { from, into }, choices)
    const input = { fromId: from, intoId: into, fromVersion, intoVersion, choices, task }
    return ask(caller, PROPOSE, { input: { ...input, reason: 'SPOKE_TO_TEACHER', note: 'She rang.' } })
  }

  async function show(caller: StaffCaller, id: string) {
    type Shown = { undo: { intoVersion: string | null }; merge: Record<string, unknown> } & Answer
    return (await ask(caller, SHOW, { id })) as unknown as Shown
  }

  return {
    open,
    preview,
    propose,
    show,
    approve: (caller: StaffCaller, id: string, record?: 'FROM' | 'INTO') =>
      ask(caller, APPROVE, { id, record }),
    refuse: (caller: StaffCaller, id: string) => ask(caller, REFUSE, { id, reason: 'NOT_ONE_PERSON' }),
    async undo(caller: StaffCaller, id: string, seen?: string) {
      const intoVersion = seen ?? (await show(caller, id)).undo.intoVersion ?? ''
      return ask(caller, UNDO, { input: { id, intoVersion, reason: 'NOT_ONE_PERSON' } })
    },
  }
}
