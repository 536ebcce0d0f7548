import { detailKinds, listOfDetails, type RecordedDetails } from '@identity/notify'
import { z } from 'zod'
import { serviceName } from '../../clients/service-name.ts'
import type { Identity } from '../../identities/identity.repository.ts'
import { longDay } from '../../mail/clock-time.ts'
import { greetingName } from '../../mail/greeting-name.ts'
import { mailJob } from '../../mail/mail-task.ts'
import { type MailWork, sendMail } from '../../mail/mail-work.ts'
import type { PayloadOf } from '../../queue/job.ts'
import type { Repositories } from '../repositories.ts'

export const detailsDifferMail = mailJob(
  'tell-details-differ',
  z.object({ identityId: z.uuid(), clientId: z.string().nullable(), kinds: z.array(z.enum(detailKinds)) }),
)

/**
 * Tells a holder which details their record says differently. It says the record's name and date of birth, for a link above LOW; a National
 * Insurance number never. The values are read when the mail is sent, so that no queue row holds them.
 */
export async function tellDetailsDiffer(
  work: MailWork<Pick<Repositories, 'clients' | 'events' | 'identities' | 'teachingRecords'>>,
  { identityId, clientId, kinds }: PayloadOf<typeof detailsDifferMail>,
): Promise<void> {
  const identity = await work.repositories.identities.find(identityId)
  if (!identity || kinds.length === 0) return
  await sendMail(
    work,
    'detailsDiffer',
    identity.emailAddress,
    {
      name: greetingName(identity),
      service_name: await serviceName(work.repositories, clientId),
      differing_details: listOfDetails(kinds, await recordedDetails(work.repositories, identity)),
      change_details_link: work.changeDetailsUrl,
    },
    { identityId, ...(clientId && { clientId }) },
  )
}

async function recordedDetails(
  { teachingRecords }: Pick<Repositories, 'teachingRecords'>,
  { trn, trnMatchLevel, isLinkFrozen }: Identity,
): Promise<RecordedDetails> {
  const record = trn && trnMatchLevel !== 'LOW' && !isLinkFrozen ? await teachingRecords.find(trn) : null
  if (!record) return {}
  const { firstName, middleName, lastName, dateOfBirth } = record
  return {
    NAME: [firstName, middleName, lastName].filter((part) => part && part !== '-').join(' '),
    DATE_OF_BIRTH: dateOfBirth && longDay(dateOfBirth),
  }
}
