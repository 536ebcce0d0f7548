import { z } from 'zod'
import { dateAndTime } from '../../../mail/clock-time.ts'
import { greetingName } from '../../../mail/greeting-name.ts'
import { mailJob } from '../../../mail/mail-task.ts'
import { type MailWork, sendMail } from '../../../mail/mail-work.ts'
import { shortReference } from '../../../mail/short-reference.ts'
import type { PayloadOf } from '../../../queue/job.ts'
import { KEPT_MS } from '../../journey/domain/journey-expiry.ts'
import { provedAddressOf } from '../../journey/domain/phase.ts'
import type { Repositories } from '../../journey/repositories.ts'

export const helpAskedMail = mailJob('tell-help-asked', z.object({ journeyId: z.uuid() }))

/** Tells a claimant who cannot prove the holder's address what happens next. The mail goes to the address that they proved. */
export async function tellHelpAsked(
  work: MailWork<Pick<Repositories, 'events' | 'journeys'>>,
  { journeyId }: PayloadOf<typeof helpAskedMail>,
): Promise<void> {
  const journey = await work.repositories.journeys.findById(journeyId)
  if (!journey) return
  const { phase, search } = journey.state
  const { name, preferredName } = search.answers
  const emailAddress = provedAddressOf(phase)
  // A claimant who asks for help has proved an address and given a name.
  if (!emailAddress || !name) return
  const { service, lastStepAt, clientId } = journey
  await sendMail(
    work,
    'helpAsked',
    emailAddress,
    {
      name: greetingName({ preferredName, ...name }),
      service_name: service.name,
      reference: shortReference(journeyId),
      kept_until: dateAndTime(new Date(lastStepAt.getTime() + KEPT_MS)),
    },
    { journeyId, clientId },
  )
}
