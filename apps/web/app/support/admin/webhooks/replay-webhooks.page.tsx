import { Button, Radios, SummaryList } from '@identity/govuk'
import { PreviewWebhookReplayDocument, ReplayWebhookDeliveriesDocument } from '@identity/graphql-client'
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
import { type Nothing, NothingDone } from './nothing-done.tsx'
import { type Endpoint, openEndpoint } from './open-endpoint.ts'
import { webhookPath } from './webhook-path.ts'

const HOUR_MS = 60 * 60_000
/** Hours from now. 30 days: all that is kept. */
const SINCE = ['1', '24', '168', '720'] as const

export async function loader(args: LoaderFunctionArgs) {
  const { api } = await requireStaff(args, 'fresh')
  return openEndpoint(api, args.params.id)
}

type Look = { since: string; deliveries: number; oldestAt: string | null }
type Answer = { look?: Look; missing?: 'missing' | 'nothing'; hours?: string; nothing?: Nothing }
const answer = (what: Answer, status: number) => data(what, { status })

export async function action(args: ActionFunctionArgs) {
  const { api } = await requireStaff(args)
  const { id: endpointId = '' } = args.params
  const { step, hours, since } = await readForm(args.request, 'step', 'hours', 'since')
  if (step === 'do' && !Number.isNaN(Date.parse(since))) {
    const { outcome } = await api.request(ReplayWebhookDeliveriesDocument, { endpointId, since })
    if (outcome.__typename === 'WebhookNotFound') return answer({ nothing: 'GONE' }, 409)
    if (outcome.__typename === 'NothingToReplay') return answer({ nothing: 'NONE_LEFT' }, 409)
    const done = wordsIn('en', 'webhooks').text('replay.done', { count: outcome.deliveries })
    throw await redirectDone(args, webhookPath(endpointId), done)
  }
  if (!SINCE.some((one) => one === hours)) return answer({ missing: 'missing' }, 400)
  const asked = new Date(Date.now() - Number(hours) * HOUR_MS).toISOString()
  const { previewWebhookReplay } = await api.request(PreviewWebhookReplayDocument, {
    endpointId,
    since: asked,
  })
  const { deliveries, oldestAt = null } = previewWebhookReplay
  if (deliveries === 0) return answer({ missing: 'nothing', hours }, 400)
  return answer({ look: { since: asked, deliveries, oldestAt: oldestAt ?? null } }, 200)
}

/** Since when, then a look at how much that is, then the button that sends it again. */
export default function ReplayWebhooksPage() {
  const { endpoint } = useLoaderData<typeof loader>()
  const { look, missing, hours, nothing } = useActionData<typeof action>() ?? {}
  const words = useWords('webhooks')
  if (!endpoint) return <NothingDone why="GONE" endpointId={null} />
  if (nothing) return <NothingDone why={nothing} endpointId={endpoint.id} />
  if (look) return <CheckReplay endpoint={endpoint} look={look} />
  const heading = words('replay.heading')
  const sentence = missing && words(`replay.${missing}`)
  return (
    <SupportPage
      heading={heading}
      back={webhookPath(endpoint.id)}
      errors={sentence ? [{ text: sentence, href: '#hours' }] : []}
    >
      <Heading>{heading}</Heading>
      <SupportForm>
        <Radios
          name="hours"
          legend={{ text: words('replay.since'), size: 'm' }}
          items={SINCE.map((value) => ({ value, text: words(`replay.since.${value}`) }))}
          value={hours}
          errorMessage={sentence}
        />
        <Button preventDoubleClick>{words('replay.continue')}</Button>
      </SupportForm>
    </SupportPage>
  )
}

function CheckReplay({ endpoint, look }: { endpoint: Endpoint; look: Look }) {
  const words = useWords('webhooks')
  const heading = words('replay.check')
  return (
    <SupportPage heading={heading} back={webhookPath(endpoint.id, 'replay')}>
      <Heading>{heading}</Heading>
      <SummaryList
        rows={[
          { key: words('field.service'), value: endpoint.serviceName },
          { key: words('field.url'), value: <span className="govuk-!-text-break-word">{endpoint.url}</span> },
          { key: words('replay.sinceRow'), value: dayAndTime(look.since) },
          { key: words('replay.count'), value: look.deliveries },
          ...(look.oldestAt ? [{ key: words('replay.first'), value: dayAndTime(look.oldestAt) }] : []),
        ]}
      />
      <Paragraph>{words('replay.what')}</Paragraph>
      {endpoint.standing !== 'IN_USE' && <Paragraph>{words('again.off')}</Paragraph>}
      <SupportForm>
        <input type="hidden" name="step" value="do" />
        <input type="hidden" name="since" value={look.since} />
        <Button preventDoubleClick>{words('replay.button')}</Button>
      </SupportForm>
    </SupportPage>
  )
}
