import { Button, Details, Input } from '@identity/govuk'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Link, Paragraph } from '../../../shell/prose.tsx'
import { stepPath } from '../../journey.flow.ts'
import { openStep } from '../../question.ts'
import { readForm } from '../../question-form.ts'
import { PostForm, QuestionPage } from '../../question-page.tsx'
import { passcodeMessage } from './passcode.messages.ts'
import { resendPasscode } from './resend-passcode.ts'
import { verifyPasscode } from './verify-passcode.ts'

export async function loader(args: LoaderFunctionArgs) {
  const question = await openStep(args, 'PASSCODE')
  return { ...question, isSentAgain: new URL(args.request.url).searchParams.has('sent-again') }
}

export async function action(args: ActionFunctionArgs) {
  const { intent, passcode } = await readForm(args.request, 'intent', 'passcode')
  return intent === 'resend' ? resendPasscode(args) : verifyPasscode(args, passcode)
}

export default function PasscodePage() {
  const { journey, back, isSentAgain } = useLoaderData<typeof loader>()
  const rejection = useActionData<typeof action>()
  const message = rejection && passcodeMessage(rejection)
  const heading = 'Check your email'
  return (
    <QuestionPage
      heading={heading}
      back={back}
      errors={message ? [{ text: message, href: '#passcode' }] : []}
      after={
        <NotReceived
          isOpen={rejection?.attemptsLeft === 0}
          changeAddress={stepPath(journey.interactionUid, 'EMAIL')}
        />
      }
    >
      {isSentAgain && !rejection && (
        <div className="govuk-inset-text" role="status">
          We have sent you a new passcode. Use the one in the newest email.
        </div>
      )}
      <h1 className="govuk-heading-l">{heading}</h1>
      <Paragraph>
        We have sent a 6 digit passcode to{' '}
        <strong className="govuk-!-text-break-word">{journey.answers.emailAddress}</strong>.
      </Paragraph>
      <Paragraph>It works for 15 minutes. The email may take a few minutes to arrive.</Paragraph>
      <Input
        id="passcode"
        name="passcode"
        label={{ text: 'Passcode', size: 's' }}
        hint="The 6 numbers in the email, for example 123456"
        errorMessage={message}
        autocomplete="one-time-code"
        inputMode="numeric"
        autoCapitalize="none"
        spellCheck={false}
        width={10}
        extraLetterSpacing
      />
    </QuestionPage>
  )
}

function NotReceived({ isOpen, changeAddress }: { isOpen: boolean; changeAddress: string }) {
  return (
    <Details summary="I have not received the passcode" open={isOpen || undefined}>
      <Paragraph>
        Look in your junk or spam folder, and in any folder that your email is sorted into.
      </Paragraph>
      <Paragraph>
        If the address above is not right, <Link href={changeAddress}>change your email address</Link>.
      </Paragraph>
      <PostForm>
        <Button name="intent" value="resend" variant="secondary" preventDoubleClick>
          Send a new passcode
        </Button>
      </PostForm>
    </Details>
  )
}
