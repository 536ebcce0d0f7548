import { personFacts } from '../../answers/domain/person-facts.ts'
import type { Identity } from '../../identities/identity.repository.ts'
import { type Fit, fitOfRecord } from '../../links/assign/fit-of-record.step.ts'
import { answersOfIdentity } from '../../links/look-again/look-again.step.ts'
import type { SupportTaskReason } from '../../tasks/domain/task-reason.ts'
import type { Repositories } from '../repositories.ts'
import { saidInTask } from './said-in-task.ts'

type Used = Pick<Repositories, 'identities' | 'people'>
type About = {
  identity: Pick<Identity, 'id' | 'emailAddress' | 'trn'>
  task: { reason: SupportTaskReason; answers: unknown } | null
}

/** All that the person of an act has said and proved: what they said in the task stands before what they said earlier. */
export async function toldBySubject(repositories: Used, { identity, task }: About) {
  const said = task ? saidInTask(task) : {}
  const { id, trn } = identity
  const answers = {
    ...(trn && (await repositories.people.gaveTrn(id)) && { trn: { knowledge: 'KNOWN' as const, trn } }),
    ...(await answersOfIdentity(repositories, id)),
    ...said,
  }
  return { email: { address: identity.emailAddress, isProved: true }, answers }
}

export async function factsOfSubject(repositories: Used, about: About) {
  return personFacts(await toldBySubject(repositories, about))
}

/** How the person of an act and a record fit. */
export async function fitOf(
  repositories: Used & Pick<Repositories, 'nameCounts' | 'teachingRecords'>,
  about: About,
  trn: string,
): Promise<Fit> {
  const record = await repositories.teachingRecords.facts(trn)
  if (!record) throw new Error('the record was judged, and is gone')
  return fitOfRecord(repositories, await factsOfSubject(repositories, about), record)
}
