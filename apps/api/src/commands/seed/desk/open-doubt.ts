import { taskFor } from '../../../links/claim/claimant.ts'
import { disputeClaim } from '../../../links/dispute/dispute-claim.use-case.ts'
import { followRecord } from '../../../links/follow/follow-record.step.ts'
import type { Deps, Repositories } from '../../../main/deps.ts'
import { openSupportTask } from '../../../tasks/open-support-task.step.ts'
import { arrive } from './arrive.ts'
import { claim } from './claim.ts'
import { uuidOf } from './desk.ts'
import { earlier, type Opening } from './opening.ts'

/** The link itself opens the task: another TRN was typed, or the record has no QTS. */
export async function openByClaim(repositories: Repositories, { person, visit }: Opening) {
  const { identityId } = await claim(repositories, await arrive(repositories, person, visit))
  return identityId
}

/** The holder says that the record is not theirs, or a service wants a surer link. */
export async function openAboutLink(repositories: Repositories, { person, reason, visit }: Opening) {
  const claimant = await claim(repositories, await arrive(repositories, person, visit))
  await openSupportTask(repositories, taskFor(claimant, reason), visit.at)
  return claimant.identityId
}

/** The reader of the address on the record says that another person claimed it. */
export async function openDispute(deps: Deps, opening: Opening) {
  const { repositories } = deps
  const { identityId, clientId } = await claim(
    repositories,
    await arrive(repositories, opening.person, earlier(opening)),
  )
  const trn = (await repositories.identities.find(identityId))?.trn ?? ''
  const told = { identityId, trn, clientId, claimedAt: opening.before }
  const token = await repositories.recordClaims.drawToken(await repositories.recordClaims.add(told))
  await disputeClaim(deps, token)
  const { person, visit } = opening
  const { otherEmail } = person
  // Where the reader has an account, a lead can give it the record.
  if (otherEmail) await arrive(repositories, person, { ...visit, journeyId: uuidOf(otherEmail) }, otherEmail)
  return identityId
}

/** The record is closed, some days after it was linked. */
export async function openClosedRecord(repositories: Repositories, opening: Opening) {
  const { person, visit } = opening
  const { teachingRecords } = repositories
  await teachingRecords.replace(person.records.map((record) => ({ ...record, active: true })))
  const { identityId } = await claim(repositories, await arrive(repositories, person, earlier(opening)))
  await teachingRecords.replace([...person.records])
  await followRecord(repositories, identityId, visit.at)
  return identityId
}
