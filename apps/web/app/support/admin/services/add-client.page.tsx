import { AddClientDocument } from '@identity/graphql-client'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useWords, wordsIn } from '../../../words/words.ts'
import { redirectDone } from '../../shell/done.session.ts'
import { requireStaff } from '../../shell/require-staff.ts'
import { ClientForm } from './client-form.tsx'
import { openForChange } from './open-service.ts'
import { SecretShown } from './secret-shown.tsx'
import { adminServicePath } from './service-path.ts'
import { clientSettings, readFilled, textOf } from './settings-form.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { api } = await requireStaff(args, 'fresh')
  const { id, name, clients } = await openForChange(api, args.params.id ?? '')
  return { id, name, hasClients: clients.length > 0 }
}

export async function action(args: ActionFunctionArgs) {
  const { api } = await requireStaff(args)
  const { id: serviceId = '' } = args.params
  const filled = await readFilled(args.request)
  const input = { id: textOf(filled, 'id'), serviceId, settings: clientSettings(filled) }
  const { outcome } = await api.request(AddClientDocument, { input })
  if (outcome.__typename !== 'ClientSaved') {
    const problems = outcome.__typename === 'SettingsRefused' ? outcome.problems : ['TAKEN']
    return data({ secret: null, filled, problems }, { status: 400 })
  }
  if (outcome.secret) return data({ secret: outcome.secret, filled, problems: [] }, { status: 200 })
  throw await redirectDone(
    args,
    adminServicePath(serviceId),
    wordsIn('en', 'manage-services').text('client.add.done'),
  )
}

/** Gives a service a client. Its secret stands in the answer to the form, and on no page that is opened. */
export default function AddClientPage() {
  const { id, name, hasClients } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useWords('manage-services')
  if (answer?.secret) {
    const heading = words('client.add.secret', { id: textOf(answer.filled, 'id') })
    return <SecretShown heading={heading} next={adminServicePath(id)} secret={answer.secret} />
  }
  const usual = { scopes: ['openid', 'email', 'profile'], grantTypes: ['authorization_code'] }
  return (
    <ClientForm
      heading={words('client.add.heading', { name })}
      back={adminServicePath(id)}
      asksId
      version={null}
      filled={answer?.filled ?? { ...usual, id: hasClients ? [] : [id] }}
      problems={answer?.problems ?? []}
    />
  )
}
