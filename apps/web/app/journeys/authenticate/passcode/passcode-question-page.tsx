import { Button, Details, Input } from '@identity/govuk'
import type { PasscodeRejection } from '@identity/graphql-client'
import { Address, Paragraph } from '@identity/page-frame'
import type { ReactNode } from 'react'
import { PostForm } from '../../../shell/form/post-form.tsx'
import { timeInWords } from '../../../words/waiting-time.ts'
import { useWords } from '../../../words/words.ts'
import { QuestionPage } from '../../question/question-page.tsx'
import { HOLDER_DIGITS, likeAPasscode, type ToldPasscode } from './told-passcode.ts'

export type PasscodeRejected = {
  reason: PasscodeRejection
  attemptsLeft: number
  isNewOneSent: boolean
}

type PasscodeQuestionPageProps = {
  heading: ReactNode
  back: string | undefined
  /** The address that the passcode goes to, as much of it as this person may see: null is nothing of it. */
  address: string | null
  /** The passcode. Undefined where it goes to a holder: the page then says the same whatever was mailed. */
  passcode?: ToldPasscode
  isSentAgain: boolean
  rejection: PasscodeRejected | undefined
  /** What to do without the passcode: first of all NotReceived. */
  after: ReactNode
}

/** Asks for a passcode that was mailed: to the address being proved, or to the one that holds this person's record. */
export function PasscodeQuestionPage(props: PasscodeQuestionPageProps) {
  const { heading, back, address, passcode, isSentAgain, rejection, after } = props
  const words = useWords('passcode')
  const digits = passcode?.digits ?? HOLDER_DIGITS
  const example = likeAPasscode(digits)
  const message = useRejection(rejection, passcode)
  const hint = passcode ? words('hint', { digits, example }) : words('hint.holder', { example })
  return (
    <QuestionPage
      heading={heading}
      back={back}
      errors={message ? [{ text: message, href: '#passcode' }] : []}
      after={after}
    >
      {isSentAgain && !rejection && (
        <div className="govuk-inset-text" role="status">
          {words(`sentAgain.${passcode ? (passcode.delivery ? 'sent' : 'sending') : 'holder'}`)}
        </div>
      )}
      <h1 className="govuk-heading-l">{heading}</h1>
      {passcode ? (
        <OwnPasscode passcode={passcode} address={address ?? ''} />
      ) : (
        <HolderPasscode address={address} />
      )}
      <Input
        id="passcode"
        name="passcode"
        label={{ text: words('label'), size: 's' }}
        hint={hint}
        errorMessage={message}
        autocomplete="one-time-code"
        inputMode="numeric"
        autoCapitalize="none"
        spellCheck={false}
        width={digits > 10 ? 20 : 10}
        extraLetterSpacing
      />
    </QuestionPage>
  )
}

/** The reason that a passcode was not taken. */
function useRejection(rejection: PasscodeRejected | undefined, passcode: ToldPasscode | undefined) {
  const words = useWords('passcode')
  if (!rejection) return undefined
  const { reason, attemptsLeft, isNewOneSent } = rejection
  const digits = passcode?.digits ?? HOLDER_DIGITS
  const example = likeAPasscode(digits)
  if (isNewOneSent) return words(`replaced.${passcode ? (passcode.delivery ? 'sent' : 'sending') : 'holder'}`)
  if (reason === 'MALFORMED' && !passcode) return words('malformed.holder', { example })
  // A standing one works on for its mailbox: only this journey has guessed too often at it, and another one will hardly be mailed.
  if (reason === 'EXHAUSTED' && passcode?.isWorking) return words('exhausted.standing')
  return words(`rejected.${reason}`, { attemptsLeft, digits, example })
}

/** Where the passcode is, and how long it works: no more than is true of it now. */
function OwnPasscode({ passcode, address }: { passcode: ToldPasscode; address: string }) {
  const words = useWords('passcode')
  const { digits, delivery, isFromBefore, sentAt, worksUntil, isWorking, now } = passcode
  const sent = { address: <Address>{address}</Address>, digits }
  const hasLeft = delivery === 'SENT' || delivery === 'DELIVERED'
  const progress = !delivery && isWorking ? 'sending' : !delivery || hasLeft ? 'sent' : 'unsent'
  return (
    <>
      <Paragraph>
        {isFromBefore && isWorking && sentAt
          ? words('sentTo.before', { ...sent, sentAt: timeInWords(sentAt, now) })
          : words(`sentTo.${progress}`, sent)}
      </Paragraph>
      <Paragraph>
        {!isWorking
          ? words('life.over')
          : worksUntil && delivery
            ? words(`life.${isFromBefore || delivery === 'DELIVERED' ? 'arrived' : 'working'}`, {
                until: timeInWords(worksUntil, now),
              })
            : words('life.sending', { digits })}
      </Paragraph>
      {delivery && (!hasLeft || (isWorking && !isFromBefore)) && (
        <div className="govuk-inset-text" role="status">
          {words(`delivery.${delivery}`)}
        </div>
      )}
    </>
  )
}

/** The same whatever was mailed: a person who is not the holder must not learn anything of the mailbox. */
function HolderPasscode({ address }: { address: string | null }) {
  const words = useWords('passcode')
  return (
    <>
      <Paragraph>
        {address
          ? words('holder.address', { address: <Address>{address}</Address> })
          : words('holder.elsewhere')}
      </Paragraph>
      <Paragraph>{words('holder.digits')}</Paragraph>
    </>
  )
}

/** Advice for a passcode that does not come, and another one. Open once nothing but another one can help. */
export function NotReceived({
  rejection,
  passcode,
  children,
}: {
  rejection: PasscodeRejected | undefined
  passcode?: ToldPasscode
  children?: ReactNode
}) {
  const words = useWords('passcode')
  const needsNewOne = rejection?.attemptsLeft === 0 && !rejection.isNewOneSent
  const isOpen = needsNewOne || passcode?.isWorking === false
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
