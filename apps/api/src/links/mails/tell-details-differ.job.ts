import { listOfDetails } from '@identity/notify'
import { greetingName, serviceName } from '../../mail/mail-names.ts'
import { type MailWork, sendMail } from '../../mail/mail-work.ts'
import type { JobPayloads } from '../../queue/jobs.ts'

/** Tells somebody which kinds of detail their record says differently, never what it says. */
export async function tellDetailsDiffer(
  work: MailWork,
  { identityId, clientId, kinds }: JobPayloads['tell-details-differ'],
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
