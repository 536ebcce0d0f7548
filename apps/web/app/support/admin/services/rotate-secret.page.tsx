import { Button, inOrder, Radios, WarningText } from '@identity/govuk'
import { RotateClientSecretDocument } from '@identity/graphql-client'
import { Heading, Paragraph } from '@identity/page-frame'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readForm } from '../../../journeys/question/question-form.ts'
import { useWords } from '../../../words/words.ts'
import { SupportForm } from '../../parts/support-form.tsx'
import { dayAndTime } from '../../people/person/instant.ts'
import { requireStaff } from '../../shell/require-staff.ts'
import { SupportPage } from '../../shell/support-page.tsx'
import { ChangedMeanwhile } from './changed-meanwhile.tsx'
import { clientIn, openForChange } from './open-service.ts'
import { SecretShown } from './secret-shown.tsx'
import { adminServicePath } from './service-path.ts'

const OVERLAPS = ['30', '7', '1', '0'] as const
const USUAL_OVERLAP = '7'

export async function loader(args: LoaderFunctionArgs) {
  const { api } = await requireStaff(args, 'fresh')
  const service = await openForChange(api, args.params.id ?? '')
  return { serviceId: service.id, client: clientIn(service, args.params.clientId ?? '') }
}

export async function action(args: ActionFunctionArgs) {
  const { api } = await requireStaff(args)
  const { overlap, newest } = await readForm(args.request, 'overlap', 'newest')
  const overlapDays = Number(OVERLAPS.find((days) => days === overlap) ?? USUAL_OVERLAP)
  const input = { clientId: args.params.clientId ?? '', overlapDays, newestSecretAt: newest || null }
  const { outcome } = await api.request(RotateClientSecretDocument, { input })
  if (outcome.__typename !== 'ClientSecretRotated') return data(null, { status: 409 })
  return data({ secret: outcome.secret, previous: outcome.previousExpireAt }, { status: 200 })
}

/** A new secret for a client, which stands in the answer to the form, and on no page that is opened. */
export default function RotateSecretPage() {
  const { serviceId, client } = useLoaderData<typeof loader>()
  const made = useActionData<typeof action>()
  const words = useWords('manage-services')
  if (made === null) return <ChangedMeanwhile serviceId={serviceId} />
  if (made) {
    return (
      <SecretShown
        heading={words('rotate.made', { id: client.id })}
        next={adminServicePath(serviceId)}
        secret={made.secret}
      >
        {made.previous.length === 0 ? (
          <Paragraph>{words('rotate.previousEnded')}</Paragraph>
        ) : (
          inOrder(made.previous, (at) => (
            <Paragraph>{words('rotate.previous', { at: dayAndTime(at) })}</Paragraph>
          ))
        )}
      </SecretShown>
    )
  }
  const [newest, ...oldest] = client.secrets // no more than two live
  const heading = words('rotate.heading', { id: client.id })
  return (
    <SupportPage heading={heading} back={adminServicePath(serviceId)}>
      <Heading>{heading}</Heading>
      <Paragraph>{words('rotate.what')}</Paragraph>
      {inOrder(oldest, ({ createdAt }) => (
        <WarningText>{words('rotate.oldestEnds', { at: dayAndTime(createdAt) })}</WarningText>
      ))}
      <SupportForm>
        {/* Sent twice, the form makes one secret: a second one would end the secret that the service uses. */}
        <input type="hidden" name="newest" value={newest?.createdAt ?? ''} />
        <Radios
          name="overlap"
          legend={{ text: words('rotate.overlap'), size: 'm' }}
          items={OVERLAPS.map((value) => ({ value, text: words('rotate.days', { days: Number(value) }) }))}
          value={USUAL_OVERLAP}
        />
        <Button preventDoubleClick>{words('rotate.button')}</Button>
      </SupportForm>
    </SupportPage>
  )
}
