import {
  type ChangeOfficialNameMutation,
  type GraphqlClient,
  PersonBarDocument,
  PersonChangesDocument,
  type TaskChange,
} from '@identity/graphql-client'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { readForm } from '../../../journeys/question/question-form.ts'
import { wordsIn } from '../../../words/words.ts'
import { nameInFull } from '../../parts/name-in-full.ts'
import { redirectDone } from '../../shell/done.session.ts'
import { requireStaff } from '../../shell/require-staff.ts'
import { personPathFrom, toOpenPerson } from '../person/person-path.ts'
import { type Act, type Filled, fieldsOf, missingIn } from './act-form.ts'

/** The person as the form showed them, and the task that the act ends. */
export type SeenPerson = { id: string; version: string; task: { id: string; version: number } | null }
type Outcome = { __typename: string; problems?: Problem[]; by?: string | null; how?: TaskChange }
type Perform = (api: GraphqlClient, person: SeenPerson, filled: Filled) => Promise<Outcome>

/** What the API finds wrong with what was typed: the field, and why. */
export type Problem = Extract<
  ChangeOfficialNameMutation['outcome'],
  { __typename: 'DetailsRefused' }
>['problems'][number]

/** Refusals that have a sentence of their own; all others are told as a change meanwhile. */
export const told = [
  'SameAsBefore',
  'EmailOfAnother',
  'EmailAsBefore',
  'EmailChangePending',
  'IdentityIsClosed',
  'OwnIdentityRefused',
  'ClosureStands',
  'SecondPersonNeeded',
  'AnotherLeadNeeded',
  'NoSuchClosure',
  'NoSuchEmailChange',
  'NothingToDecide',
  'NowhereToMove',
  'NothingWithheld',
] as const
export type Refusal = (typeof told)[number] | 'PersonChanged' | 'TaskTaken'

export type Answer =
  | { kind: 'missing'; filled: Filled; missing: string[] }
  | { kind: 'wrong'; filled: Filled; problems: Problem[] }
  | { kind: 'check'; filled: Filled; version: string }
  | { kind: 'refused'; filled: Filled; refusal: Refusal; by: string | null }

/** Opens the form of an act on a person whom the member of staff has open. */
export const openAct = (args: LoaderFunctionArgs) => opened(args, 'any')

/** The same of an act for which the second factor has to be fresh. */
export const openFreshAct = (args: LoaderFunctionArgs) => opened(args, 'fresh')

async function opened(args: LoaderFunctionArgs, proof: 'any' | 'fresh') {
  const { api } = await requireStaff(args, proof)
  const { id = '' } = args.params
  const [{ person }, { changes }] = await Promise.all([
    api.request(PersonBarDocument, { id }),
    api.request(PersonChangesDocument, { id }),
  ])
  if (person.__typename !== 'Person' || changes.__typename !== 'PersonChanges')
    throw toOpenPerson(args.request, id)
  const taskId = new URL(args.request.url).searchParams.get('task')
  return { id: changes.id, name: nameInFull(person.name), changes, taskId }
}

/**
 * Takes the form of an act: filled in, it is shown to be checked; checked, it is done. The version of the person travels along, so that the act
 * happens to the person as they were when the form was opened, or not at all.
 */
export function performAct(act: Act, perform: Perform) {
  return async (args: ActionFunctionArgs) => {
    const { api } = await requireStaff(args)
    const { id = '' } = args.params
    const {
      step,
      version = '',
      task = '',
      ...filled
    } = await readForm<string>(args.request, 'step', 'version', 'task', ...fieldsOf(act))
    const missing = missingIn(act, filled)
    if (missing.length > 0)
      return data<Answer>({ kind: 'missing', filled: { ...filled, task }, missing }, { status: 400 })
    if (step !== 'do') return data<Answer>({ kind: 'check', filled: { ...filled, task }, version })
    const outcome = await perform(api, { id, version, task: readTask(task) }, filled)
    if (outcome.problems) {
      const wrong: Answer = { kind: 'wrong', filled: { ...filled, task }, problems: outcome.problems }
      return data<Answer>(wrong, { status: 400 })
    }
    if (DONE.has(outcome.__typename))
      throw await redirectDone(
        args,
        personPathFrom(new URL(args.request.url), id),
        wordsIn('en', 'change-person').text(`${act}.done`),
      )
    const { by = null, how } = outcome
    const isTaken = how === 'TAKEN' && by !== null
    const refusal =
      told.find((one) => one === outcome.__typename) ?? (isTaken ? 'TaskTaken' : 'PersonChanged')
    return data<Answer>({ kind: 'refused', filled, refusal, by }, { status: 409 })
  }
}

const DONE: ReadonlySet<string> = new Set([
  'OfficialNameChanged',
  'DateOfBirthChanged',
  'EmailChangeProposed',
  'IdentityLocked',
  'IdentityUnlocked',
  'ClosureProposed',
  'IdentityClosed',
  'ClosureRefused',
  'IdentityReopened',
  'LinkFrozen',
  'DisputeDecided',
  'DisplacementDecided',
  'ClosedRecordDecided',
  'WithheldTrnReleased',
  'WithheldTrnRefused',
  'EmailChangeApproved',
  'EmailChangeStopped',
  'EmailChangeUndone',
])

/** `id:version`, as the choice of a task says it. */
function readTask(text: string): SeenPerson['task'] {
  const [id, version] = text.split(':')
  return id && version && /^\d+$/.test(version) ? { id, version: Number(version) } : null
}
