import { Button, Details, Input } from '@identity/govuk'
import type { PasscodeDelivery, PasscodeRejection } from '@identity/graphql-client'
import { Address, Paragraph } from '@identity/page-frame'
import type { ReactNode } from 'react'
import { PostForm } from '../../../shell/form/post-form.tsx'
import { useWords } from '../../../words/words.ts'
import { QuestionPage } from '../../question/question-page.tsx'

export type PasscodeRejected = {
  reason: PasscodeRejection
  attemptsLeft: number
  isNewOneSent: boolean
}

const LIKE_A_PASSCODE = '12345678'

type PasscodeQuestionPageProps = {
  heading: ReactNode
  back: string | undefined
  /** Where the passcode went, as much of it as this person may see: null is nothing of it. */
  address: string | null
  /** How many numbers it has. */
  digits: number
  isSentAgain: boolean
  /** What became of the mail, where this person may know. */
  delivery?: PasscodeDelivery | null
  rejection: PasscodeRejected | undefined
  /** What to do without the passcode: first of all NotReceived. */
  after: ReactNode
}

/** Asks for a passcode that was mailed: to the address being proved, or to the one that holds this person's record. */
export function PasscodeQuestionPage(props: PasscodeQuestionPageProps) {
  const { heading, back, address, digits, isSentAgain, delivery, rejection, after } = props
  const words = useWords('passcode')
  const example = LIKE_A_PASSCODE.slice(0, digits)
  const message =
    rejection &&
    words(rejection.isNewOneSent ? 'replaced' : `rejected.${rejection.reason}`, {
      attemptsLeft: rejection.attemptsLeft,
      digits,
      example,
    })
  return (
    <QuestionPage
      heading={heading}
      back={back}
      errors={message ? [{ text: message, href: '#passcode' }] : []}
      after={after}
    >
      {isSentAgain && !rejection && (
        <div className="govuk-inset-text" role="status">
          {words('sentAgain')}
        </div>
      )}
      <h1 className="govuk-heading-l">{heading}</h1>
      <Paragraph>
        {address
          ? words('sentTo', { address: <Address>{address}</Address>, digits })
          : words('sentElsewhere', { digits })}
      </Paragraph>
      <Paragraph>{words('life')}</Paragraph>
      {delivery && (
        <div className="govuk-inset-text" role="status">
          {words(`delivery.${delivery}`)}
        </div>
      )}
      <Input
        id="passcode"
        name="passcode"
        label={{ text: words('label'), size: 's' }}
        hint={words('hint', { digits, example })}
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
  const words = useWords('passcode')
  const needsNewOne = rejection?.attemptsLeft === 0 && !rejection.isNewOneSent
  const isOpen = needsNewOne || delivery === 'REFUSED' || delivery === 'FAILED'
  return (
    <Details summary={words('notReceived')} open={isOpen || undefined}>
      <Paragraph>{words('look')}</Paragraph>
      {children}
      <PostForm>
        <Button name="intent" value="resend" variant="secondary" preventDoubleClick>
          {words('sendAgain')}
        </Button>
      </PostForm>
    </Details>
  )
}
