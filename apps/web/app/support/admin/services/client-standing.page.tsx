import { Button, Radios, WarningText } from '@identity/govuk'
import { ChangeClientStandingDocument } from '@identity/graphql-client'
import { Heading, Paragraph } from '@identity/page-frame'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readForm } from '../../../journeys/question/question-form.ts'
import { useWords, wordsIn } from '../../../words/words.ts'
import { SupportForm } from '../../parts/support-form.tsx'
import { redirectDone } from '../../shell/done.session.ts'
import { requireStaff } from '../../shell/require-staff.ts'
import { SupportPage } from '../../shell/support-page.tsx'
import { ChangedMeanwhile } from './changed-meanwhile.tsx'
import { clientIn, openForChange } from './open-service.ts'
import { adminServicePath } from './service-path.ts'

const CHANGES = ['DISABLE', 'ENABLE', 'DELETE'] as const

export async function loader(args: LoaderFunctionArgs) {
  const { api } = await requireStaff(args, 'fresh')
  const service = await openForChange(api, args.params.id ?? '')
  return {
    service: { id: service.id, name: service.name },
    client: clientIn(service, args.params.clientId ?? ''),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { api } = await requireStaff(args)
  const { id: serviceId = '', clientId = '' } = args.params
  const { change: asked } = await readForm(args.request, 'change')
  const change = CHANGES.find((one) => one === asked)
  if (!change) return data({ isMissing: true }, { status: 400 })
  const { outcome } = await api.request(ChangeClientStandingDocument, { input: { clientId, change } })
  if (outcome.__typename !== 'ClientStandingChanged') return data(null, { status: 409 })
  throw await redirectDone(
    args,
    adminServicePath(serviceId),
    wordsIn('en', 'manage-services').text(`standing.done.${change}`),
  )
}

/** Disables a client; once it is disabled, enables or deletes it. */
export default function ClientStandingPage() {
  const { service, client } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const words = useWords('manage-services')
  if (refused === null) return <ChangedMeanwhile serviceId={service.id} />
  const isEnabled = client.standing === 'ENABLED'
  const heading = words(isEnabled ? 'standing.disable' : 'standing.heading', { id: client.id })
  const sentence = refused?.isMissing ? words('standing.missing') : undefined
  return (
    <SupportPage
      heading={heading}
      back={adminServicePath(service.id)}
      errors={sentence ? [{ text: sentence, href: '#change' }] : []}
    >
      <Heading>{heading}</Heading>
      {isEnabled ? (
        <WarningText>{words('standing.warning', { name: service.name })}</WarningText>
      ) : (
        <Paragraph>{words('standing.isDisabled')}</Paragraph>
      )}
      <SupportForm>
        {isEnabled ? (
          <input type="hidden" name="change" value="DISABLE" />
        ) : (
          <Radios
            name="change"
            legend={{ text: words('standing.what'), size: 'm' }}
            items={[
              { value: 'ENABLE', text: words('standing.button.ENABLE') },
              {
                value: 'DELETE',
                text: words('standing.button.DELETE'),
                hint: words('standing.deleteWarning'),
              },
            ]}
            errorMessage={sentence}
          />
        )}
        <Button variant={isEnabled ? 'warning' : undefined} preventDoubleClick>
          {words(isEnabled ? 'standing.button.DISABLE' : 'standing.continue')}
        </Button>
      </SupportForm>
    </SupportPage>
  )
}
