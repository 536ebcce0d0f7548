import { InsetText, NotificationBanner, SummaryList } from '@identity/govuk'
import { Address, linkTo, Paragraph } from '@identity/page-frame'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useWords } from '../../../words/words.ts'
import { InvitationNotice } from '../../invitation/invitation-notice.tsx'
import { stepPath } from '../../journey.flow.ts'
import { EntryCondition } from '../../question/entry-condition.tsx'
import { type Journey, openStep } from '../../question/question.ts'
import { QuestionPage } from '../../question/question-page.tsx'
import { useCheckAnswersRows } from './check-answers.rows.tsx'
import { confirmAnswers } from './confirm-answers.ts'

export const loader = (args: LoaderFunctionArgs) => openStep(args, 'CHECK_ANSWERS')

export const action = (args: ActionFunctionArgs) => confirmAnswers(args)

export default function CheckAnswersPage() {
  const { journey, back } = useLoaderData<typeof loader>()
  const words = useWords('check-answers')
  const heading = words('heading')
  const service = journey.service.name
  const outcome = journey.service.looksForRecord ? journey.outcome : 'NOT_ASKED'
  const rows = useCheckAnswersRows(journey, 'CHECK_ANSWERS')
  return (
    <QuestionPage heading={heading} back={back} button={words('continue')}>
      {journey.isPickedUp && (
        <NotificationBanner title={words('pickedUp.title')}>{words('pickedUp')}</NotificationBanner>
      )}
      <InvitationNotice journey={journey} />
      <h1 className="govuk-heading-l">{heading}</h1>
      <InsetText>{words(`outcome.${outcome}`, { service })}</InsetText>
      <NewAddress journey={journey} />
      <SummaryList rows={rows} />
      <EntryCondition service={journey.service} />
    </QuestionPage>
  )
}

/** An address that waits for its passcode: the answers cannot be confirmed before that, or before the wish is taken back. */
function NewAddress({ journey: { interactionUid, newEmailAddress } }: { journey: Journey }) {
  const words = useWords('check-answers')
  if (!newEmailAddress) return null
  return (
    <Paragraph>
      {words('newAddress', {
        address: <Address>{newEmailAddress}</Address>,
        link: linkTo(stepPath(interactionUid, 'PASSCODE')),
      })}
    </Paragraph>
  )
}
