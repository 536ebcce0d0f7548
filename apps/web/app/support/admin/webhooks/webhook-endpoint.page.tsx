import { Button, InsetText, inOrder, SummaryList } from '@identity/govuk'
import { WebhookEndpointLogDocument } from '@identity/graphql-client'
import { Heading, Link, Paragraph, Subheading } from '@identity/page-frame'
import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useWords } from '../../../words/words.ts'
import { PageLinks } from '../../parts/page-links.tsx'
import { pageOrFirst } from '../../parts/page-or-first.ts'
import { requireStaff } from '../../shell/require-staff.ts'
import { SupportPage } from '../../shell/support-page.tsx'
import { adminServicePath } from '../services/service-path.ts'
import { type Delivery, PingInWords } from './delivery-in-words.tsx'
import { DeliveryLog } from './delivery-log.tsx'
import { readLogFilter } from './log-filter.ts'
import { NothingDone } from './nothing-done.tsx'
import type { Endpoint } from './open-endpoint.ts'
import { At, Standing } from './webhook-endpoints.page.tsx'
import { WEBHOOKS_PATH, webhookPath } from './webhook-path.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { api } = await requireStaff(args)
  const { id = '' } = args.params
  const { searchParams } = new URL(args.request.url)
  const filter = readLogFilter(searchParams)
  const { webhookEndpoint, webhookDeliveries, pings } = await pageOrFirst(args.request, () =>
    api.request(WebhookEndpointLogDocument, { id, ...filter, after: searchParams.get('after') }),
  )
  const shown = { log: webhookDeliveries, ping: pings.edges[0]?.node ?? null, filter }
  return data({ endpoint: webhookEndpoint ?? null, ...shown }, { status: webhookEndpoint ? 200 : 404 })
}

/** An endpoint, how its last ping went, and what was sent to it. */
export default function WebhookEndpointPage() {
  const { endpoint, log, ping, filter } = useLoaderData<typeof loader>()
  const words = useWords('webhooks')
  if (!endpoint) return <NothingDone why="GONE" endpointId={null} />
  const heading = words('one.heading', { service: endpoint.serviceName })
  return (
    <SupportPage heading={heading} back={WEBHOOKS_PATH} isWide>
      <Heading>{heading}</Heading>
      {endpoint.isHostAllowed && <InsetText>{words('allowedHost')}</InsetText>}
      <EndpointShown endpoint={endpoint} />
      <Acts endpoint={endpoint} />
      <Subheading>{words('ping.last')}</Subheading>
      {ping ? <LastPing ping={ping} endpointId={endpoint.id} /> : <Paragraph>{words('ping.none')}</Paragraph>}
      <Button href={webhookPath(endpoint.id, 'ping')} variant="secondary">
        {words('link.ping')}
      </Button>
      <Subheading>{words('log')}</Subheading>
      <Paragraph>{words('log.kept')}</Paragraph>
      <DeliveryLog endpointId={endpoint.id} deliveries={log.edges.map(({ node }) => node)} filter={filter} />
      <PageLinks pageInfo={log.pageInfo} />
    </SupportPage>
  )
}

function EndpointShown({ endpoint }: { endpoint: Endpoint }) {
  const words = useWords('webhooks')
  const { serviceId, serviceName, clientId, url, eventTypes, isThin, hasHubSecret, standing } = endpoint
  return (
    <SummaryList
      rows={[
        { key: words('field.service'), value: <Link href={adminServicePath(serviceId)}>{serviceName}</Link> },
        { key: words('field.client'), value: clientId },
        { key: words('field.url'), value: <span className="govuk-!-text-break-word">{url}</span> },
        {
          key: words('field.standing'),
          value: (
            <>
              <Standing endpoint={endpoint} />
              <div>{words(`means.${standing}`)}</div>
            </>
          ),
        },
        {
          key: words('field.eventTypes'),
          value: inOrder(eventTypes, (type) => <div>{words(`type.${type}`)}</div>),
        },
        { key: words('field.isThin'), value: words('thin', { isThin: isThin ? 'yes' : 'no' }) },
        { key: words('field.hubSecret'), value: words('hub', { has: hasHubSecret ? 'yes' : 'no' }) },
        {
          key: words('field.waiting'),
          value: <At at={endpoint.oldestWaitingAt} otherwise={words('nothingWaits')} />,
        },
        { key: words('field.success'), value: <At at={endpoint.lastSuccessAt} otherwise={words('never')} /> },
        { key: words('field.failures'), value: endpoint.failures },
      ]}
    />
  )
}

function Acts({ endpoint: { id, disabledAt } }: { endpoint: Endpoint }) {
  const words = useWords('webhooks')
  return (
    <ul className="govuk-list">
      <li>
        <Link href={webhookPath(id, 'change')}>{words('link.change')}</Link>
      </li>
      <li>
        <Link href={webhookPath(id, 'standing')}>{words(disabledAt ? 'link.on' : 'link.off')}</Link>
      </li>
      <li>
        <Link href={webhookPath(id, 'replay')}>{words('link.replay')}</Link>
      </li>
      <li>
        <Link href={webhookPath(id, 'remove')}>{words('link.remove')}</Link>
      </li>
    </ul>
  )
}

function LastPing({ ping, endpointId }: { ping: Delivery; endpointId: string }) {
  const words = useWords('webhooks')
  return (
    <Paragraph>
      <PingInWords ping={ping} />{' '}
      {ping.state === 'WAITING' && <Link href={webhookPath(endpointId)}>{words('ping.look')}</Link>}
    </Paragraph>
  )
}
