import { Button, InsetText, SummaryList } from '@identity/govuk'
import { ReplayWebhookDeliveryDocument, WebhookDeliveryDocument } from '@identity/graphql-client'
import { Heading, Paragraph } from '@identity/page-frame'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readForm } from '../../../journeys/question/question-form.ts'
import { useWords, wordsIn } from '../../../words/words.ts'
import { SupportForm } from '../../parts/support-form.tsx'
import { dayAndTime } from '../../people/person/instant.ts'
import { redirectDone } from '../../shell/done.session.ts'
import { requireStaff } from '../../shell/require-staff.ts'
import { SupportPage } from '../../shell/support-page.tsx'
import { TryLines } from './delivery-in-words.tsx'
import { NothingDone, nothing } from './nothing-done.tsx'
import { webhookPath } from './webhook-path.ts'
import { DeliveryStateTag } from './webhook-tags.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const { api } = await requireStaff(args, 'fresh')
  const { id: endpointId = '', deliveryId: id = '' } = args.params
  const { webhookEndpoint, webhookDelivery } = await api.request(WebhookDeliveryDocument, { id, endpointId })
  const found = webhookEndpoint && webhookDelivery
  return data(
    { endpoint: webhookEndpoint ?? null, delivery: webhookDelivery ?? null },
    { status: found ? 200 : 404 },
  )
}

export async function action(args: ActionFunctionArgs) {
  const { api } = await requireStaff(args)
  const { id: endpointId = '', deliveryId = '' } = args.params
  const { endedAt } = await readForm(args.request, 'endedAt')
  // What no page sends is the end of no delivery.
  if (Number.isNaN(Date.parse(endedAt))) return nothing('REPLAYED')
  const { outcome } = await api.request(ReplayWebhookDeliveryDocument, { deliveryId, endedAt })
  if (outcome.__typename === 'WebhookNotFound') return nothing('GONE')
  if (outcome.__typename === 'NothingToReplay') return nothing('REPLAYED')
  throw await redirectDone(args, webhookPath(endpointId), wordsIn('en', 'webhooks').text('again.done'))
}

/** A look at a delivery, and the button that sends it again. */
export default function ReplayDeliveryPage() {
  const { endpoint, delivery } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const words = useWords('webhooks')
  if (!endpoint || !delivery) return <NothingDone why="GONE" endpointId={null} />
  if (refused) return <NothingDone why={refused.nothing} endpointId={endpoint.id} />
  const heading = words('again.heading')
  const { type, eventId, occurredAt, state, endedAt, tries } = delivery
  const isPing = type === 'ping'
  return (
    <SupportPage heading={heading} back={webhookPath(endpoint.id)}>
      <Heading>{heading}</Heading>
      <SummaryList
        rows={[
          { key: words('field.service'), value: endpoint.serviceName },
          { key: words('log.event'), value: type },
          { key: words('again.id'), value: <span className="govuk-!-text-break-word">{eventId}</span> },
          { key: words('log.happened'), value: dayAndTime(occurredAt) },
          { key: words('log.state'), value: <DeliveryStateTag state={state} /> },
          {
            key: words('log.tries'),
            value: tries.length === 0 ? words('noTries') : <TryLines tries={tries} />,
          },
        ]}
      />
      {endedAt && !isPing ? (
        <>
          {state === 'DELIVERED' && <InsetText>{words('again.delivered')}</InsetText>}
          <Paragraph>{words('again.what')}</Paragraph>
          {endpoint.standing !== 'IN_USE' && <Paragraph>{words('again.off')}</Paragraph>}
          <SupportForm>
            {/* Pressed twice, or after Back, it is sent again once. */}
            <input type="hidden" name="endedAt" value={endedAt} />
            <Button preventDoubleClick>{words('again.button')}</Button>
          </SupportForm>
        </>
      ) : (
        <Paragraph>{words(isPing ? 'again.isPing' : 'again.waits')}</Paragraph>
      )}
    </SupportPage>
  )
}
