import { Button, Details, Input } from '@identity/govuk'
import type { PasscodeDelivery } from '@identity/graphql-client'
import type { ReactNode } from 'react'
import { Paragraph } from '../../../shell/prose.tsx'
import { PostForm, QuestionPage } from '../../question-page.tsx'
import { deliveryMessages, needsAnotherTry } from './delivery.messages.ts'
import { type PasscodeRejected, passcodeMessage } from './passcode.messages.ts'

type PasscodeQuestionPageProps = {
  heading: string
  back: string | undefined
  /** Where the passcode went, as much of it as this person may see. */
  address: string | null
  isSentAgain: boolean
  /** What became of the mail, where this person may know. */
  delivery?: PasscodeDelivery | null
  rejection: PasscodeRejected | undefined
  /** What to do without the passcode: first of all NotReceived. */
  after: ReactNode
}

/** Asks for a passcode that was mailed: to the address being proved, or to the one that holds this person's record. */
export function PasscodeQuestionPage(props: PasscodeQuestionPageProps) {
  const { heading, back, address, isSentAgain, delivery, rejection, after } = props
  const message = rejection && passcodeMessage(rejection)
  return (
    <QuestionPage
      heading={heading}
      back={back}
      errors={message ? [{ text: message, href: '#passcode' }] : []}
      after={after}
    >
      {isSentAgain && !rejection && (
        <div className="govuk-inset-text" role="status">
          We have sent you a new passcode. Use the one in the newest email.
        </div>
      )}
      <h1 className="govuk-heading-l">{heading}</h1>
      <Paragraph>
        We have sent a 6 digit passcode to <strong className="govuk-!-text-break-word">{address}</strong>.
      </Paragraph>
      <Paragraph>It works for 15 minutes. The email may take a few minutes to arrive.</Paragraph>
      {delivery && (
        <div className="govuk-inset-text" role="status">
          {deliveryMessages[delivery]}
        </div>
      )}
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

/** Advice for a passcode that does not come, and another one. Open once nothing but another one can help. */
export function NotReceived({
  rejection,
  delivery = null,
  children,
}: {
  rejection: PasscodeRejected | undefined
  delivery?: PasscodeDelivery | null
  children?: ReactNode
}) {
  const isOpen = rejection?.attemptsLeft === 0 || needsAnotherTry(delivery)
  return (
    <Details summary="I have not received the passcode" open={isOpen || undefined}>
      <Paragraph>
        Look in your junk or spam folder, and in any folder that your email is sorted into.
      </Paragraph>
      {children}
      <PostForm>
        <Button name="intent" value="resend" variant="secondary" preventDoubleClick>
          Send a new passcode
        </Button>
      </PostForm>
    </Details>
  )
}
