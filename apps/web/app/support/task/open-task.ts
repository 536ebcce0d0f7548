import {
  type GraphqlClient,
  OpenPersonOfTaskDocument,
  PersonOfActDocument,
  type PersonOfActQuery,
  SupportTaskPageDocument,
  type SupportTaskPageQuery,
  TakeTaskDocument,
  type TakeTaskMutation,
} from '@identity/graphql-client'
import { data, redirect } from '@remix-run/node'
import { ownPath, withReturn } from '../shell/support-path.ts'

export type ShownTask = Extract<SupportTaskPageQuery['supportTask'], { __typename: 'SupportTask' }>
export type ShownPerson = Extract<PersonOfActQuery['person'], { __typename: 'Person' }>
/** A colleague who has the task open. */
export type HeldTask = Extract<TakeTaskMutation['outcome'], { __typename: 'TaskHeld' }>

const STATUS: Record<string, number> = { OwnIdentityRefused: 403, TooManyPeopleOpened: 429 }
const notShown = (kind: string) => data({ notShown: kind }, { status: STATUS[kind] ?? 404 })

/**
 * A task, and the person whom it is about. To open a task is to open its person, for the task, and to take it while no colleague has it open:
 * the API records both.
 */
export async function openTask(
  api: GraphqlClient,
  taskId: string,
): Promise<{ task: ShownTask; person: ShownPerson; held: HeldTask | null }> {
  let { supportTask } = await api.request(SupportTaskPageDocument, { id: taskId })
  if (supportTask.__typename === 'PersonNotOpen') {
    const { id } = supportTask
    const { outcome } = await api.request(OpenPersonOfTaskDocument, { id, taskId })
    if (outcome.__typename !== 'PersonOpened') throw notShown(outcome.__typename)
    supportTask = (await api.request(SupportTaskPageDocument, { id: taskId })).supportTask
  }
  if (supportTask.__typename !== 'SupportTask') throw notShown(supportTask.__typename)
  const { person } = await api.request(PersonOfActDocument, { id: supportTask.summary.identityId })
  if (person.__typename !== 'Person') throw notShown(person.__typename)
  return { person, ...(await take(api, supportTask)) }
}

/** Takes an open task, or begins one's own lock anew. A closed one is only looked at. */
async function take(
  api: GraphqlClient,
  task: ShownTask,
): Promise<{ task: ShownTask; held: HeldTask | null }> {
  if (task.summary.status !== 'OPEN') return { task, held: null }
  const input = { taskId: task.summary.id, takesOver: false }
  const { outcome } = await api.request(TakeTaskDocument, { input })
  switch (outcome.__typename) {
    case 'TaskTaken':
      return { task: { ...task, summary: outcome.task }, held: null }
    case 'TaskHeld':
      return { task, held: outcome }
    default: // A colleague closed it in between: what is shown is a moment old, and no act of it is done.
      return { task, held: null }
  }
}

/** A person whom the member has open; else leads to the page that asks why. */
export async function openedPerson(api: GraphqlClient, request: Request, id: string): Promise<ShownPerson> {
  const { person } = await api.request(PersonOfActDocument, { id })
  if (person.__typename === 'Person') return person
  if (person.__typename !== 'PersonNotOpen') throw notShown(person.__typename)
  throw redirect(withReturn(`/support/people/${encodeURIComponent(id)}/open`, ownPath(request)), 303)
}
