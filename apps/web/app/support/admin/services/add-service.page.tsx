import { AddServiceDocument } from '@identity/graphql-client'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { useWords, wordsIn } from '../../../words/words.ts'
import { redirectDone } from '../../shell/done.session.ts'
import { requireStaff } from '../../shell/require-staff.ts'
import { ServiceForm } from './service-form.tsx'
import { adminServicePath, SERVICES_PATH } from './service-path.ts'
import { readFilled, serviceSettings, textOf } from './settings-form.ts'

export async function loader(args: LoaderFunctionArgs) {
  await requireStaff(args, 'fresh')
  return null
}

export async function action(args: ActionFunctionArgs) {
  const { api } = await requireStaff(args)
  const filled = await readFilled(args.request)
  const input = { id: textOf(filled, 'id'), settings: serviceSettings(filled) }
  const { outcome } = await api.request(AddServiceDocument, { input })
  if (outcome.__typename === 'ServiceSaved') {
    throw await redirectDone(
      args,
      adminServicePath(outcome.serviceId),
      wordsIn('en', 'manage-services').text('add.done'),
    )
  }
  const problems = outcome.__typename === 'SettingsRefused' ? outcome.problems : ['TAKEN']
  return data({ filled, problems }, { status: 400 })
}

/** Adds a service. Its clients are added on its page. */
export default function AddServicePage() {
  const refused = useActionData<typeof action>()
  const words = useWords('manage-services')
  return (
    <ServiceForm
      heading={words('add.heading')}
      back={SERVICES_PATH}
      asksId
      version={null}
      filled={refused?.filled ?? { switches: ['allowsPending', 'allowsNone'] }}
      problems={refused?.problems ?? []}
    />
  )
}
