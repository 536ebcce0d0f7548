import { emailKey } from '@identity/values'
import { giveEmail } from '../../../mailboxes/change-email/give-email.step.ts'
import type { Repositories } from '../../../main/deps.ts'
import { openSupportTask } from '../../../tasks/open-support-task.step.ts'
import { arrive } from './arrive.ts'
import { claim } from './claim.ts'
import { minutesAfter } from './desk-day.ts'
import { earlier, type Opening } from './opening.ts'

/** A holder wrote to us, and asks for a change, or to undo one. */
export async function openRequest(repositories: Repositories, opening: Opening) {
  const { person, reason, visit } = opening
  const { identityId, answers } = await claim(
    repositories,
    await arrive(repositories, person, earlier(opening)),
  )
  const { otherEmail } = person
  if (otherEmail) {
    // A change that they did not make, as they say now.
    const email = { emailAddress: otherEmail, emailKey: emailKey(otherEmail) }
    const { journeyId, clientId, at } = visit
    await giveEmail(repositories, identityId, email, { journeyId, clientId }, minutesAfter(at, -60))
  }
  const nothing = { journeyId: null, clientId: null, attempts: [] }
  await openSupportTask(repositories, { identityId, reason, answers, ...nothing }, visit.at)
  return identityId
}
