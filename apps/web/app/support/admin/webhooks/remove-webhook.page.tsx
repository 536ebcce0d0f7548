import { Button, SummaryList, WarningText } from '@identity/govuk'
import { RemoveWebhookEndpointDocument } from '@identity/graphql-client'
import { Heading } from '@identity/page-frame'
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
import { At } from './webhook-endpoints.page.tsx'
import { WEBHOOKS_PATH, webhookPath } from './webhook-path.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { api } = await requireStaff(args, 'fresh')
  return openEndpoint(api, args.params.id)
}

export async function action(args: ActionFunctionArgs) {
  const { api } = await requireStaff(args)
  await readForm(args.request)
  const { outcome } = await api.request(RemoveWebhookEndpointDocument, { endpointId: args.params.id ?? '' })
  if (outcome.__typename === 'WebhookNotFound') return nothing('GONE')
  throw await redirectDone(args, WEBHOOKS_PATH, wordsIn('en', 'webhooks').text('remove.done'))
}

/** A look at the endpoint that is to go, and the button that removes it. */
export default function RemoveWebhookPage() {
  const { endpoint } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const words = useWords('webhooks')
  if (!endpoint || refused) return <NothingDone why="GONE" endpointId={null} />
  const heading = words('remove.heading', { service: endpoint.serviceName })
  return (
    <SupportPage heading={heading} back={webhookPath(endpoint.id)}>
      <Heading>{heading}</Heading>
      <SummaryList
        rows={[
          { key: words('field.client'), value: endpoint.clientId },
          { key: words('field.url'), value: <span className="govuk-!-text-break-word">{endpoint.url}</span> },
          {
            key: words('field.waiting'),
            value: <At at={endpoint.oldestWaitingAt} otherwise={words('nothingWaits')} />,
          },
          {
            key: words('field.success'),
            value: <At at={endpoint.lastSuccessAt} otherwise={words('never')} />,
          },
        ]}
      />
      <WarningText>{words('remove.warning')}</WarningText>
      <SupportForm>
        <Button variant="warning" preventDoubleClick>
          {words('remove.button')}
        </Button>
      </SupportForm>
    </SupportPage>
  )
}
