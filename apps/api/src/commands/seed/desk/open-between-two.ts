import type { Repositories } from '../../../main/deps.ts'
import { openSupportTask } from '../../../tasks/open-support-task.step.ts'
import { arrive, prove, type Visit } from './arrive.ts'
import { claim, search } from './claim.ts'
import { uuidOf } from './desk.ts'
import { earlier, type Opening } from './opening.ts'
import { answersOf } from './told.ts'

/** Another identity, on an earlier day, got the record that the person looks for now. */
async function otherHolder(repositories: Repositories, opening: Opening) {
  const { otherEmail } = opening.person
  if (!otherEmail) throw new Error(`${opening.person.id} has no other address`)
  const visit: Visit = { ...earlier(opening), journeyId: uuidOf(otherEmail) }
  return claim(repositories, await arrive(repositories, opening.person, visit, otherEmail))
}

/** The person proves a new address, and cannot read the mail of the holder’s, or does not know it. */
export async function openAboutHolder(repositories: Repositories, opening: Opening) {
  const { person, reason, visit } = opening
  const { identityId } = await otherHolder(repositories, opening)
  const { email } = person.facts
  await prove(repositories, visit)
  const answers = answersOf(person.facts)
  const { attempts } = await search(repositories, { answers, emailAddress: email, at: visit.at })
  const { journeyId, clientId, at } = visit
  const claimant = repositories.journeys.digestOf(email)
  await openSupportTask(
    repositories,
    { identityId, journeyId, clientId, reason, answers, attempts, claimant },
    at,
  )
  return identityId
}

/** The person has a second identity, without the record. */
export async function openSecondIdentity(repositories: Repositories, opening: Opening) {
  const { person, reason, visit } = opening
  await otherHolder(repositories, opening)
  const { identityId, answers, journeyId, clientId, at } = await arrive(repositories, person, visit)
  const { attempts } = await search(repositories, { answers, emailAddress: person.facts.email, at })
  await repositories.identities.setLookupStatus(identityId, 'PENDING', at)
  await openSupportTask(repositories, { identityId, journeyId, clientId, reason, answers, attempts }, at)
  return identityId
}

/** The person proves more than the holder did, and takes the record. The task is about the one who lost it. */
export async function openDisplacement(repositories: Repositories, opening: Opening) {
  const { identityId } = await otherHolder(repositories, opening)
  await claim(repositories, await arrive(repositories, opening.person, opening.visit))
  return identityId
}
