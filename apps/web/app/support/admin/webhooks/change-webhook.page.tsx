import { ChangeWebhookEndpointDocument } from '@identity/graphql-client'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useWords, wordsIn } from '../../../words/words.ts'
import { redirectDone } from '../../shell/done.session.ts'
import { requireStaff } from '../../shell/require-staff.ts'
import { SecretShown } from '../services/secret-shown.tsx'
import { type Nothing, NothingDone } from './nothing-done.tsx'
import { openEndpoint } from './open-endpoint.ts'
import { readWebhookForm, settingsOf, WebhookForm } from './webhook-form.tsx'
import { webhookPath } from './webhook-path.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { api } = await requireStaff(args, 'fresh')
  return openEndpoint(api, args.params.id)
}

export async function action(args: ActionFunctionArgs) {
  const { api } = await requireStaff(args)
  const { id: endpointId = '' } = args.params
  const filled = await readWebhookForm(args.request)
  const input = { endpointId, version: filled.version, settings: settingsOf(filled) }
  const { outcome } = await api.request(ChangeWebhookEndpointDocument, { input })
  const answer = { secret: null, problem: null, nothing: null, filled }
  switch (outcome.__typename) {
    case 'WebhookEndpointSaved':
      if (outcome.hubSecret) return data({ ...answer, secret: outcome.hubSecret }, { status: 200 })
      throw await redirectDone(args, webhookPath(endpointId), wordsIn('en', 'webhooks').text('change.done'))
    case 'WebhookSettingsRefused':
      return data({ ...answer, problem: outcome.problem }, { status: 400 })
    default: {
      const nothing: Nothing = outcome.__typename === 'WebhookNotFound' ? 'GONE' : 'MEANWHILE'
      return data({ ...answer, nothing }, { status: 409 })
    }
  }
}

/** Changes where an endpoint is, or what it is told. */
export default function ChangeWebhookPage() {
  const { endpoint } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useWords('webhooks')
  if (!endpoint) return <NothingDone why="GONE" endpointId={null} />
  if (answer?.nothing) return <NothingDone why={answer.nothing} endpointId={endpoint.id} />
  if (answer?.secret)
    return (
      <SecretShown heading={words('secret.heading')} next={webhookPath(endpoint.id)} secret={answer.secret} />
    )
  const { version, clientId, url, eventTypes, isThin } = endpoint
  const asItIs = {
    endpointId: '',
    version,
    clientId,
    url,
    eventTypes,
    isThin: isThin ? 'yes' : 'no',
    hub: '',
  }
  return (
    <WebhookForm
      heading={words('change.heading', { service: endpoint.serviceName })}
      back={webhookPath(endpoint.id)}
      filled={answer?.filled ?? asItIs}
      isNew={false}
      hasHubSecret={endpoint.hasHubSecret}
      problem={answer?.problem ?? null}
    />
  )
}
