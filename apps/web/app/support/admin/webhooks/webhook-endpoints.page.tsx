import { Button } from '@identity/govuk'
import { WebhookEndpointsDocument } from '@identity/graphql-client'
import { Heading, Link, Paragraph } from '@identity/page-frame'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { ScrollTable } from '../../../shell/frame/scroll-table.tsx'
import { useWords } from '../../../words/words.ts'
import { PageLinks } from '../../parts/page-links.tsx'
import { pageOrFirst } from '../../parts/page-or-first.ts'
import { dayAndTime } from '../../people/person/instant.ts'
import { requireStaff } from '../../shell/require-staff.ts'
import { SupportPage } from '../../shell/support-page.tsx'
import type { Endpoint } from './open-endpoint.ts'
import { WEBHOOKS_PATH, webhookPath } from './webhook-path.ts'
import { WebhookStandingTag } from './webhook-tags.tsx'

type WordsOf = ReturnType<typeof useWords<'webhooks'>>

export async function loader(args: LoaderFunctionArgs) {
  const { api } = await requireStaff(args)
  const { searchParams } = new URL(args.request.url)
  const serviceId = searchParams.get('service')
  const clientId = searchParams.get('client')
  const asked = { serviceId, clientId, after: searchParams.get('after') }
  const { webhookEndpoints } = await pageOrFirst(args.request, () =>
    api.request(WebhookEndpointsDocument, asked),
  )
  return { endpoints: webhookEndpoints, of: clientId ?? serviceId, clientId }
}

/** The endpoints of webhooks, and how each does. */
export default function WebhookEndpointsPage() {
  const { endpoints, of, clientId } = useLoaderData<typeof loader>()
  const words = useWords('webhooks')
  const heading = words('heading')
  const columns = ['endpoint', 'standing', 'waiting', 'success', 'failures'] as const
  return (
    <SupportPage heading={heading} back="/support/admin" isWide>
      <Heading>{heading}</Heading>
      {of && (
        <Paragraph>
          {words('of', { what: of })} <Link href={WEBHOOKS_PATH}>{words('all')}</Link>
        </Paragraph>
      )}
      <Button href={`${WEBHOOKS_PATH}/new${clientId ? `?${new URLSearchParams({ client: clientId })}` : ''}`}>
        {words('add.heading')}
      </Button>
      {endpoints.edges.length === 0 ? (
        <Paragraph>{words(of ? 'empty.of' : 'empty')}</Paragraph>
      ) : (
        <ScrollTable
          caption={words.text('heading')}
          isCaptionHidden
          head={columns.map((column) => ({ text: words(`column.${column}`) }))}
          rows={endpoints.edges.map(({ node }) => rowOf(node, words))}
        />
      )}
      <PageLinks pageInfo={endpoints.pageInfo} />
    </SupportPage>
  )
}

function rowOf(endpoint: Endpoint, words: WordsOf) {
  const { oldestWaitingAt, lastSuccessAt, failures } = endpoint
  return [
    { text: <NamedEndpoint endpoint={endpoint} /> },
    { text: <Standing endpoint={endpoint} /> },
    { text: <At at={oldestWaitingAt} otherwise={words('nothingWaits')} /> },
    { text: <At at={lastSuccessAt} otherwise={words('never')} /> },
    { text: failures },
  ]
}

function NamedEndpoint({ endpoint: { id, serviceName, clientId, url } }: { endpoint: Endpoint }) {
  const words = useWords('webhooks')
  return (
    <>
      <Link href={webhookPath(id)}>{serviceName}</Link>
      <div>{words('client', { id: clientId })}</div>
      <div className="govuk-!-text-break-word">{url}</div>
    </>
  )
}

/** Where an endpoint stands, and since when it does not do well. */
export function Standing({ endpoint }: { endpoint: Endpoint }) {
  const words = useWords('webhooks')
  const { standing, disabledAt, failingSince, isClientInUse } = endpoint
  return (
    <>
      <WebhookStandingTag standing={standing} />
      {disabledAt && <div>{words('since', { at: dayAndTime(disabledAt) })}</div>}
      {!disabledAt && failingSince && <div>{words('failingSince', { at: dayAndTime(failingSince) })}</div>}
      {!isClientInUse && <div>{words('clientDisabled')}</div>}
    </>
  )
}

export function At({ at, otherwise }: { at: string | null | undefined; otherwise: ReactNode }) {
  return <>{at ? dayAndTime(at) : otherwise}</>
}
