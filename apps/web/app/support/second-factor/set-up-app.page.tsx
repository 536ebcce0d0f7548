import { Button, Input, InsetText } from '@identity/govuk'
import { AddAuthenticatorAppDocument, ConfirmAuthenticatorAppDocument } from '@identity/graphql-client'
import { Heading, Paragraph } from '@identity/page-frame'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { readForm } from '../../journeys/question/question-form.ts'
import { useWords } from '../../words/words.ts'
import { SupportForm } from '../parts/support-form.tsx'
import { requireSignedIn } from '../shell/require-staff.ts'
import { SupportPage } from '../shell/support-page.tsx'
import { afterAdding, goOnWith } from './keep-token.ts'
import { QrCode } from './qr-code.tsx'

const SET_UP = '/support/second-factor/set-up'

export async function loader(args: LoaderFunctionArgs) {
  await requireSignedIn(args)
  return null
}

export async function action(args: ActionFunctionArgs) {
  const { api } = await requireSignedIn(args)
  const { intent, name, code, secret, uri } = await readForm(
    args.request,
    ...(['intent', 'name', 'code', 'secret', 'uri'] as const),
  )
  if (intent === 'begin') {
    const { outcome } = await api.request(AddAuthenticatorAppDocument, {})
    if (outcome.__typename === 'SecondFactorNotAdded') throw redirect(SET_UP, 303)
    return data({ secret: outcome.secret, uri: outcome.uri, error: null }, { status: 200 })
  }
  if (!code.trim()) return data({ secret, uri, error: 'missing' as const }, { status: 400 })
  const input = { name: name.slice(0, 100), code: code.slice(0, 100) }
  const { outcome } = await api.request(ConfirmAuthenticatorAppDocument, { input })
  if (outcome.__typename === 'SecondFactorAdded')
    throw await goOnWith(args, outcome.token, afterAdding(outcome.recoveryCodesLeft))
  if (outcome.reason !== 'INCORRECT') throw redirect(SET_UP, 303)
  // What the form brought back is only shown: the API checks the code against the secret that it gave out.
  return data({ secret, uri, error: 'incorrect' as const }, { status: 400 })
}

/** The secret as a picture and as text, and the first code. It is given out once, to a form: a page that is opened again begins anew. */
export default function SetUpAppPage() {
  const shown = useActionData<typeof action>()
  const words = useWords('set-up-app')
  const heading = words('heading')
  if (!shown) {
    return (
      <SupportPage heading={heading} back={SET_UP}>
        <Heading>{heading}</Heading>
        <SupportForm>
          <Button name="intent" value="begin" preventDoubleClick>
            {words('begin')}
          </Button>
        </SupportForm>
      </SupportPage>
    )
  }
  const { secret, uri, error } = shown
  const sentence = error ? words(`error.${error}`) : undefined
  return (
    <SupportPage heading={heading} back={SET_UP} errors={sentence ? [{ text: sentence, href: '#code' }] : []}>
      <Heading>{heading}</Heading>
      <Paragraph>{words('scan')}</Paragraph>
      <QrCode text={uri} label={words.text('qr')} />
      <Paragraph>{words('type')}</Paragraph>
      <InsetText>
        <span className="app-secret">{secret.match(/.{1,4}/g)?.join(' ')}</span>
      </InsetText>
      <SupportForm>
        <input type="hidden" name="secret" value={secret} />
        <input type="hidden" name="uri" value={uri} />
        <Input
          id="code"
          name="code"
          label={{ text: words('code') }}
          errorMessage={sentence}
          width={10}
          inputMode="numeric"
          autocomplete="one-time-code"
          spellCheck={false}
          extraLetterSpacing
        />
        <Input
          id="name"
          name="name"
          label={{ text: words('name.label') }}
          hint={words('name.hint')}
          width={20}
          autocomplete="off"
        />
        <Button preventDoubleClick>{words('button')}</Button>
      </SupportForm>
    </SupportPage>
  )
}
