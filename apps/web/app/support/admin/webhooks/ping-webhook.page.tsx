import { Button } from '@identity/govuk'
import { PingWebhookEndpointDocument } from '@identity/graphql-client'
import { Heading, Paragraph } from '@identity/page-frame'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readForm } from '../../../journeys/question/question-form.ts'
import { useWords, wordsIn } from '../../../words/words.ts'
import { SupportForm } from '../../parts/support-form.tsx'
import { redirectDone } from '../../shell/done.session.ts'
import { requireStaff } from '../../shell/require-staff.ts'
import { SupportPage } from '../../shell/support-page.tsx'
import { NothingDone, nothing } from './nothing-done.tsx'
import { openEndpoint } from './open-endpoint.ts'
import { webhookPath } from './webhook-path.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { api } = await requireStaff(args, 'fresh')
  return openEndpoint(api, args.params.id)
}

export async function action(args: ActionFunctionArgs) {
  const { api } = await requireStaff(args)
  const { id: endpointId = '' } = args.params
  await readForm(args.request)
  const { outcome } = await api.request(PingWebhookEndpointDocument, { endpointId })
  switch (outcome.__typename) {
    case 'WebhookPingQueued':
      throw await redirectDone(args, webhookPath(endpointId), wordsIn('en', 'webhooks').text('ping.done'))
    case 'WebhookPingUnderWay':
      return nothing('UNDER_WAY')
    case 'WebhookClientDisabled':
      return nothing('CLIENT_DISABLED')
    default:
      return nothing('GONE')
  }
}

/** Sends a ping, whose result is on the page of the endpoint. */
export default function PingWebhookPage() {
  const { endpoint } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const words = useWords('webhooks')
  if (!endpoint) return <NothingDone why="GONE" endpointId={null} />
  if (refused) return <NothingDone why={refused.nothing} endpointId={endpoint.id} />
  const heading = words('ping.heading', { service: endpoint.serviceName })
  return (
    <SupportPage heading={heading} back={webhookPath(endpoint.id)}>
      <Heading>{heading}</Heading>
      <p className="govuk-body govuk-!-text-break-word">{endpoint.url}</p>
      <Paragraph>{words('ping.what')}</Paragraph>
      <Paragraph>{words('ping.verifies')}</Paragraph>
      <SupportForm>
        <Button preventDoubleClick>{words('ping.button')}</Button>
      </SupportForm>
    </SupportPage>
  )
}
