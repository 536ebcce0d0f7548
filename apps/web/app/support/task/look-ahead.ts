import { CompareRecordDocument, type GraphqlClient, PreviewOutcomeDocument } from '@identity/graphql-client'
import { personPathFrom } from '../people/person/person-path.ts'
import { type Act, previewOf } from './acts.ts'
import { type Entered, isTrn, problemOf } from './entered.ts'
import { obstacleTo } from './link-obstacle.ts'
import { openedPerson, openTask } from './open-task.ts'
import { takenBy } from './refused-act.tsx'
import { taskPath } from './task-path.ts'

type At = { request: Request; params: { taskId?: string; id?: string } }

/** Whom the page is about, by its address. */
async function subjectOf(api: GraphqlClient, { request, params }: At) {
  if (!params.taskId)
    return { task: null, held: null, person: await openedPerson(api, request, params.id ?? '') }
  const { task, person, held } = await openTask(api, params.taskId)
  return { task: task.summary, person, held }
}

/** The page of the task or the person that the act is on. */
export function backTo({ request, params }: At): string {
  return params.taskId ? taskPath(params.taskId) : personPathFrom(new URL(request.url), params.id ?? '')
}

/** What an act would bring, as far as it is filled in: the record beside the person, and the mail that would go. Or who has the task by now. */
export async function lookAhead(api: GraphqlClient, at: At, act: Act, entered: Entered) {
  const { task, person, held } = await subjectOf(api, at)
  if (held) return { ...takenBy(held), back: backTo(at) }
  const about = task ? { taskId: task.id } : { identityId: person.id }
  const { trn, reason, detail } = entered
  const compared =
    act === 'link' && isTrn(trn)
      ? (await api.request(CompareRecordDocument, { ...about, trn })).compareRecord
      : null
  const record = compared?.__typename === 'ComparedRecord' ? compared : null
  const problem = problemOf(act, entered, record !== null)
  const isLinked = person.trnLookupStatus === 'FOUND'
  const obstacle = record && obstacleTo(record)
  const isReady =
    reason !== null && problem === null && (act !== 'link' || (record !== null && obstacle === null))
  return {
    ...{ kind: 'shown' as const, act, record, trn, detail, problem, chosen: reason },
    reason: isReady ? reason : null,
    preview: isReady ? await previewFor(api, about, act, entered) : null,
    version: task?.version ?? 0,
    ...{ task, obstacle, replaces: isLinked, personId: person.id },
    isOfPerson: task === null,
    back: backTo(at),
  }
}

async function previewFor(
  api: GraphqlClient,
  about: { taskId: string } | { identityId: string },
  act: Act,
  { trn, reason }: Entered,
) {
  const preview = previewOf[act]
  if (!preview) return null
  const { previewOutcome } = await api.request(PreviewOutcomeDocument, {
    input: {
      ...about,
      act: preview,
      trn,
      ...(act === 'link' && { linkReason: reason as never }),
      ...(act === 'not-matched' && { notFoundReason: reason as never }),
    },
  })
  return previewOutcome
}
