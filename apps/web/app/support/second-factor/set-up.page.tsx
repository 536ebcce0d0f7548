import { Button, Input } from '@identity/govuk'
import { FinishPasskeyRegistrationDocument, SecondFactorsDocument } from '@identity/graphql-client'
import { Heading, Paragraph, Subheading } from '@identity/page-frame'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { readForm } from '../../journeys/question/question-form.ts'
import { useWords } from '../../words/words.ts'
import { SupportForm } from '../parts/support-form.tsx'
import { requireSignedIn } from '../shell/require-staff.ts'
import { SupportPage } from '../shell/support-page.tsx'
import { afterAdding, goOnWith } from './keep-token.ts'
import { PasskeyButton } from './passkey-button.tsx'

/** A member without a proof is here only to add the first second factor. */
export async function loader(args: LoaderFunctionArgs) {
  const { api, session } = await requireSignedIn(args)
  const { secondFactors } = await api.request(SecondFactorsDocument, {})
  if (session.proof === 'NONE' && !secondFactors.mayAddFirst) throw redirect('/support/second-factor', 303)
  return null
}

export async function action(args: ActionFunctionArgs) {
  const { api } = await requireSignedIn(args)
  const { name, passkey } = await readForm(args.request, 'name', 'passkey')
  const input = { name: name.slice(0, 100), response: passkey }
  const { outcome } = await api.request(FinishPasskeyRegistrationDocument, { input })
  if (outcome.__typename === 'SecondFactorNotAdded') return data({ reason: outcome.reason }, { status: 400 })
  throw await goOnWith(args, outcome.token, afterAdding(outcome.recoveryCodesLeft))
}

/** The choice between a passkey and an authenticator app. */
export default function SetUpPage() {
  const refused = useActionData<typeof action>()
  const words = useWords('set-up')
  const heading = words('heading')
  const reason = refused?.reason
  return (
    <SupportPage heading={heading} errors={reason ? [{ text: words(`error.${reason}`) }] : []}>
      <Heading>{heading}</Heading>
      <Paragraph>{words('why')}</Paragraph>
      <Subheading>{words('passkey.heading')}</Subheading>
      <Paragraph>{words('passkey.text')}</Paragraph>
      <PasskeyButton
        mode="add"
        button={words('passkey.button')}
        withoutScript={words('passkey.withoutScript')}
      >
        <Input
          id="name"
          name="name"
          label={{ text: words('name.label') }}
          hint={words('name.hint')}
          width={20}
          autocomplete="off"
        />
      </PasskeyButton>
      <Subheading>{words('app.heading')}</Subheading>
      <Paragraph>{words('app.text')}</Paragraph>
      <SupportForm action="/support/second-factor/set-up/app">
        <Button variant="secondary" name="intent" value="begin" preventDoubleClick>
          {words('app.button')}
        </Button>
      </SupportForm>
    </SupportPage>
  )
}
