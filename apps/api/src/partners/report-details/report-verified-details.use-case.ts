import { changedFacts } from '../../events/event-facts.ts'
import { type CheckedDetails, differencesOf } from '../../identities/domain/identity-check.ts'
import { nameInFull } from '../../identities/event-facts-of.ts'
import { answersOfIdentity, type LookingAgain, lookAgain } from '../../links/look-again/look-again.step.ts'
import { recordFoundMail } from '../../links/mails/tell-record-found.job.ts'
import { openSupportTask } from '../../tasks/open-support-task.step.ts'
import type { Viewer } from '../../visibility/domain/viewer.ts'
import { partnerIdentities } from '../../visibility/partner-identity.ts'
import { noteTry } from '../match/limits.ts'
import type { Repositories } from '../repositories.ts'
import type { ReportVerifiedDetailsOutcome } from './report-verified-details.result.ts'

export type Reporting = LookingAgain &
  Pick<Repositories, 'clients' | 'identityChecks' | 'limits' | 'partnerIdentities'>

/**
 * Keeps what a service’s check of a person’s identity found. It changes nothing that the person said, nor anything of their record. One that agrees verifies the
 * name that the person gives, and has their record looked for once more; one that found another person is for an agent. Run it in a transaction.
 */
export async function reportVerifiedDetails(
  repositories: Reporting,
  viewer: Viewer,
  { identityId: askedId, ...check }: CheckedDetails & { identityId: string },
  now: Date,
): Promise<ReportVerifiedDetailsOutcome> {
  const { clientId } = viewer
  const seen = (await partnerIdentities(repositories, viewer, [askedId])).get(askedId)
  if (!seen) return { kind: 'notSeen', identityId: askedId }
  // A check that agrees shows, on the name that it verifies: so each is a try at what the person said.
  await noteTry(repositories, { clientId, identityId: seen.id }, now)
  const { events, identities, identityChecks, jobs } = repositories
  const { differs, said } = await compareCheck(repositories, seen.id, check)
  const isAgreed = differs.length === 0
  // Before the identity is locked: records come first.
  if (isAgreed && (await lookAgain(repositories, seen.id, now)) === 'linked')
    await jobs.add(recordFoundMail, { identityId: seen.id })
  await identities.lock(seen.id)
  const isLatest = await identityChecks.add({ identityId: seen.id, clientId, differs, ...check }, now)
  if (isLatest) await identities.touch(seen.id, now)
  const found = { name: nameInFull(check.name), dateOfBirth: check.dateOfBirth }
  const facts = isAgreed
    ? undefined
    : changedFacts({ name: nameInFull(said.name), dateOfBirth: said.dateOfBirth }, found)
  const { method } = check
  await events.record(
    { type: 'DetailsReported', identityId: seen.id, clientId, method, differs, isLatest },
    now,
    facts,
  )
  if (!isAgreed) {
    const answers = await answersOfIdentity(repositories, seen.id)
    const task = { identityId: seen.id, reason: 'CHANGE_REQUEST', answers, clientId } as const
    await openSupportTask(repositories, { ...task, journeyId: null, attempts: [] }, now)
  }
  return { kind: 'reported', identityId: seen.id, reportedAt: now.toISOString() }
}

async function compareCheck(
  { identities, teachingRecords }: Pick<Repositories, 'identities' | 'teachingRecords'>,
  identityId: string,
  check: CheckedDetails,
) {
  const identity = await identities.find(identityId)
  const details = await identities.details(identityId)
  if (!identity || !details) throw new Error('the identity is gone')
  const record = identity.trn ? await teachingRecords.facts(identity.trn) : null
  const said = { name: identity, dateOfBirth: identity.dateOfBirth }
  const previousLastName = details.names.PREVIOUS?.lastName ?? null
  return { said, differs: differencesOf(check, { ...said, previousLastName }, record) }
}
