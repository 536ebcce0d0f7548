import { ChangeServiceDocument } from '@identity/graphql-client'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useWords, wordsIn } from '../../../words/words.ts'
import { redirectDone } from '../../shell/done.session.ts'
import { requireStaff } from '../../shell/require-staff.ts'
import { ChangedMeanwhile } from './changed-meanwhile.tsx'
import { openForChange } from './open-service.ts'
import { ServiceForm } from './service-form.tsx'
import { adminServicePath } from './service-path.ts'
import { filledFrom, readFilled, serviceSettings, textOf } from './settings-form.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { api } = await requireStaff(args, 'fresh')
  return openForChange(api, args.params.id ?? '')
}

export async function action(args: ActionFunctionArgs) {
  const { api } = await requireStaff(args)
  const { id = '' } = args.params
  const filled = await readFilled(args.request)
  const input = { id, version: textOf(filled, 'version'), settings: serviceSettings(filled) }
  const { outcome } = await api.request(ChangeServiceDocument, { input })
  if (outcome.__typename === 'ServiceSaved')
    throw await redirectDone(args, adminServicePath(id), wordsIn('en', 'manage-services').text('change.done'))
  if (outcome.__typename !== 'SettingsRefused') return data(null, { status: 409 })
  return data({ filled, problems: outcome.problems }, { status: 400 })
}

/** Changes what our pages say of a service, and whom it lets in. */
export default function ChangeServicePage() {
  const service = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const words = useWords('manage-services')
  if (refused === null) return <ChangedMeanwhile serviceId={service.id} />
  return (
    <ServiceForm
      heading={words('change.heading', { name: service.name })}
      back={adminServicePath(service.id)}
      asksId={false}
      version={refused ? textOf(refused.filled, 'version') : service.version}
      filled={refused?.filled ?? filledFrom(service)}
      problems={refused?.problems ?? []}
    />
  )
}
