import { randomUUID } from 'node:crypto'
import { AddWebhookEndpointDocument } from '@identity/graphql-client'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useWords, wordsIn } from '../../../words/words.ts'
import { redirectDone } from '../../shell/done.session.ts'
import { requireStaff } from '../../shell/require-staff.ts'
import { SecretShown } from '../services/secret-shown.tsx'
import { NothingDone } from './nothing-done.tsx'
import { readWebhookForm, settingsOf, WebhookForm } from './webhook-form.tsx'
import { WEBHOOKS_PATH, webhookPath } from './webhook-path.ts'

export async function loader(args: LoaderFunctionArgs) {
  await requireStaff(args, 'fresh')
  const clientId = new URL(args.request.url).searchParams.get('client') ?? ''
  // Its id is in the form, so that a form that is sent twice adds one.
  return { clientId, endpointId: randomUUID() }
}

export async function action(args: ActionFunctionArgs) {
  const { api } = await requireStaff(args)
  const filled = await readWebhookForm(args.request)
  const { endpointId } = filled
  const input = { endpointId, clientId: filled.clientId.trim(), settings: settingsOf(filled) }
  const { outcome } = await api.request(AddWebhookEndpointDocument, { input })
  switch (outcome.__typename) {
    case 'WebhookEndpointSaved':
      if (outcome.hubSecret)
        return data({ secret: outcome.hubSecret, filled, problem: null }, { status: 200 })
      throw await redirectDone(args, webhookPath(endpointId), wordsIn('en', 'webhooks').text('add.done'))
    case 'WebhookSettingsRefused':
      return data({ secret: null, filled, problem: outcome.problem }, { status: 400 })
    default:
      return data({ secret: null, filled, problem: 'TAKEN' as const }, { status: 409 })
  }
}

/** Gives a client an endpoint. The secret of the older signature stands in the answer to the form, and on no page that is opened. */
export default function AddWebhookPage() {
  const { clientId, endpointId } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useWords('webhooks')
  if (answer?.problem === 'TAKEN') return <NothingDone why="TAKEN" endpointId={answer.filled.endpointId} />
  if (answer?.secret)
    return (
      <SecretShown
        heading={words('secret.heading')}
        next={webhookPath(answer.filled.endpointId)}
        secret={answer.secret}
      />
    )
  const empty = { endpointId, version: '', clientId, url: '', isThin: '', hub: '', eventTypes: [] }
  return (
    <WebhookForm
      heading={words('add.heading')}
      back={WEBHOOKS_PATH}
      filled={answer?.filled ?? empty}
      isNew
      hasHubSecret={false}
      problem={answer?.problem ?? null}
    />
  )
}
