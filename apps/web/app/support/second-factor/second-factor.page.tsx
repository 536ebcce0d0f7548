import { Button, Input } from '@identity/govuk'
import {
  FinishPasskeyProofDocument,
  type FinishPasskeyProofMutation,
  ProveAuthenticatorCodeDocument,
  SecondFactorsDocument,
  UseRecoveryCodeDocument,
} from '@identity/graphql-client'
import { Heading, Paragraph } from '@identity/page-frame'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readForm } from '../../journeys/question/question-form.ts'
import { useWords } from '../../words/words.ts'
import { SupportForm } from '../parts/support-form.tsx'
import { requireSignedIn } from '../shell/require-staff.ts'
import { SupportPage } from '../shell/support-page.tsx'
import { returnPath } from '../shell/support-path.ts'
import { goOnWith } from './keep-token.ts'
import { PasskeyButton } from './passkey-button.tsx'

type State = 'none' | 'locked' | 'show'

export async function loader(args: LoaderFunctionArgs) {
  const { api } = await requireSignedIn(args)
  const { secondFactors } = await api.request(SecondFactorsDocument, {})
  const { factors, isLocked, mayAddFirst, recoveryCodesLeft } = secondFactors
  if (mayAddFirst) throw redirect('/support/second-factor/set-up', 303)
  const has = (kind: (typeof factors)[number]['kind']) => factors.some((factor) => factor.kind === kind)
  const state: State = isLocked ? 'locked' : factors.length === 0 ? 'none' : 'show'
  return {
    state,
    hasPasskey: has('PASSKEY'),
    hasApp: has('AUTHENTICATOR_APP'),
    hasRecoveryCodes: recoveryCodesLeft > 0,
  }
}

const AUTHENTICATOR_CODE = /^\s*\d{3}\s?\d{3}\s*$/

export async function action(args: ActionFunctionArgs) {
  const { api } = await requireSignedIn(args)
  const { code, passkey } = await readForm(args.request, 'code', 'passkey')
  if (passkey) {
    const { outcome } = await api.request(FinishPasskeyProofDocument, { input: { response: passkey } })
    return answer(args, outcome, true)
  }
  if (!code.trim()) return data({ error: 'missing', triesLeft: null } as const, { status: 400 })
  const input = { code }
  const { outcome } = AUTHENTICATOR_CODE.test(code)
    ? await api.request(ProveAuthenticatorCodeDocument, { input })
    : await api.request(UseRecoveryCodeDocument, { input })
  return answer(args, outcome, false)
}

async function answer(
  args: ActionFunctionArgs,
  outcome: FinishPasskeyProofMutation['outcome'],
  isPasskey: boolean,
) {
  switch (outcome.__typename) {
    case 'SecondFactorProved':
      throw await goOnWith(args, outcome.token, returnPath(args.request))
    case 'SecondFactorRejected': {
      const error = outcome.reason === 'EXPIRED' ? 'expired' : isPasskey ? 'passkey' : 'incorrect'
      return data({ error, triesLeft: outcome.triesLeft ?? null } as const, { status: 400 })
    }
    case 'SecondFactorLocked':
      return null // the page says so, by what the loader reads next
  }
}

/** After the passcode, and before a risky act: a passkey, the code of an app or a recovery code. */
export default function SecondFactorPage() {
  const { state, hasPasskey, hasApp, hasRecoveryCodes } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const words = useWords('second-factor')
  const heading = state === 'show' ? words('heading') : words(`${state}.heading`)
  const takesCode = hasApp || hasRecoveryCodes
  const sentence = refused && words(`error.${refused.error}`)
  const errors = sentence ? [{ text: sentence, href: takesCode ? '#code' : undefined }] : []
  return (
    <SupportPage heading={heading} errors={state === 'show' ? errors : []}>
      <Heading>{heading}</Heading>
      {state === 'show' ? (
        <>
          {typeof refused?.triesLeft === 'number' && (
            <Paragraph>{words('triesLeft', { tries: refused.triesLeft })}</Paragraph>
          )}
          {hasPasskey && (
            <PasskeyButton
              mode="show"
              button={words('passkey.button')}
              withoutScript={words('passkey.withoutScript')}
            />
          )}
          {takesCode && (
            <SupportForm>
              <Input
                id="code"
                name="code"
                label={{ text: words(hasApp ? 'code.label' : 'code.onlyRecovery') }}
                hint={words(hasApp ? 'code.hint' : 'code.recoveryHint')}
                errorMessage={sentence}
                width={20}
                autocomplete="one-time-code"
                spellCheck={false}
                extraLetterSpacing
              />
              <Button variant={hasPasskey ? 'secondary' : undefined} preventDoubleClick>
                {words('continue')}
              </Button>
            </SupportForm>
          )}
          <Paragraph>{words('lost')}</Paragraph>
        </>
      ) : (
        <Paragraph>{words(`${state}.text`)}</Paragraph>
      )}
    </SupportPage>
  )
}
