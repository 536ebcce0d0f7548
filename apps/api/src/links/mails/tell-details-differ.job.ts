import { detailKinds, listOfDetails } from '@identity/notify'
import { z } from 'zod'
import { serviceName } from '../../clients/service-name.ts'
import { greetingName } from '../../mail/greeting-name.ts'
import { mailJob } from '../../mail/mail-task.ts'
import { type MailWork, sendMail } from '../../mail/mail-work.ts'
import type { PayloadOf } from '../../queue/job.ts'
import type { Repositories } from '../repositories.ts'

export const detailsDifferMail = mailJob(
  'tell-details-differ',
  z.object({ identityId: z.uuid(), clientId: z.string().nullable(), kinds: z.array(z.enum(detailKinds)) }),
)

/** Tells a holder which kinds of detail their record says differently, never what it says. */
export async function tellDetailsDiffer(
  work: MailWork<Pick<Repositories, 'clients' | 'events' | 'identities'>>,
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
      differing_details: listOfDetails(kinds),
      change_details_link: work.changeDetailsUrl,
    },
    { identityId, ...(clientId && { clientId }) },
  )
}
