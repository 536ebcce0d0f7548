import { Button, WarningText } from '@identity/govuk'
import { ChangeWebhookStandingDocument } from '@identity/graphql-client'
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
  // The form says which of the two was meant: a button that is pressed twice does not undo itself.
  const { change } = await readForm(args.request, 'change')
  const isOn = change === 'ENABLE'
  const input = { endpointId, change: isOn ? 'ENABLE' : 'DISABLE' } as const
  const { outcome } = await api.request(ChangeWebhookStandingDocument, { input })
  if (outcome.__typename === 'WebhookNotFound') return nothing('GONE')
  if (outcome.__typename === 'WebhookStandingKept') return nothing('KEPT')
  const words = wordsIn('en', 'webhooks')
  throw await redirectDone(args, webhookPath(endpointId), words.text(isOn ? 'on.done' : 'off.done'))
}

/** Turns an endpoint off, or on. */
export default function WebhookStandingPage() {
  const { endpoint } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const words = useWords('webhooks')
  if (!endpoint) return <NothingDone why="GONE" endpointId={null} />
  if (refused) return <NothingDone why={refused.nothing} endpointId={endpoint.id} />
  const isOff = endpoint.disabledAt !== null
  const heading = words(isOff ? 'on.heading' : 'off.heading', { service: endpoint.serviceName })
  return (
    <SupportPage heading={heading} back={webhookPath(endpoint.id)}>
      <Heading>{heading}</Heading>
      <p className="govuk-body govuk-!-text-break-word">{endpoint.url}</p>
      {isOff ? (
        <>
          <Paragraph>{words('on.what')}</Paragraph>
          <Paragraph>{words('on.missed')}</Paragraph>
        </>
      ) : (
        <>
          <WarningText>{words('off.warning')}</WarningText>
          <Paragraph>{words('off.waits')}</Paragraph>
        </>
      )}
      <SupportForm>
        <input type="hidden" name="change" value={isOff ? 'ENABLE' : 'DISABLE'} />
        <Button variant={isOff ? undefined : 'warning'} preventDoubleClick>
          {words(isOff ? 'on.button' : 'off.button')}
        </Button>
      </SupportForm>
    </SupportPage>
  )
}
