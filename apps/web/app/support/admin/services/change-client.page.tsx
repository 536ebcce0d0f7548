import { ChangeClientDocument } from '@identity/graphql-client'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useWords, wordsIn } from '../../../words/words.ts'
import { redirectDone } from '../../shell/done.session.ts'
import { requireStaff } from '../../shell/require-staff.ts'
import { ChangedMeanwhile } from './changed-meanwhile.tsx'
import { ClientForm } from './client-form.tsx'
import { clientIn, openForChange } from './open-service.ts'
import { adminServicePath } from './service-path.ts'
import { clientSettings, filledFrom, readFilled, textOf } from './settings-form.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { api } = await requireStaff(args, 'fresh')
  const service = await openForChange(api, args.params.id ?? '')
  return { serviceId: service.id, client: clientIn(service, args.params.clientId ?? '') }
}

export async function action(args: ActionFunctionArgs) {
  const { api } = await requireStaff(args)
  const { id: serviceId = '', clientId = '' } = args.params
  const filled = await readFilled(args.request)
  const input = { id: clientId, version: textOf(filled, 'version'), settings: clientSettings(filled) }
  const { outcome } = await api.request(ChangeClientDocument, { input })
  if (outcome.__typename === 'ClientSaved') {
    throw await redirectDone(
      args,
      adminServicePath(serviceId),
      wordsIn('en', 'manage-services').text('client.change.done'),
    )
  }
  if (outcome.__typename !== 'SettingsRefused') return data(null, { status: 409 })
  return data({ filled, problems: outcome.problems }, { status: 400 })
}

/** Changes the settings of a client. */
export default function ChangeClientPage() {
  const { serviceId, client } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const words = useWords('manage-services')
  if (refused === null) return <ChangedMeanwhile serviceId={serviceId} />
  return (
    <ClientForm
      heading={words('client.change.heading', { id: client.id })}
      back={adminServicePath(serviceId)}
      asksId={false}
      version={refused ? textOf(refused.filled, 'version') : client.version}
      filled={refused?.filled ?? filledFrom(client)}
      problems={refused?.problems ?? []}
    />
  )
}
