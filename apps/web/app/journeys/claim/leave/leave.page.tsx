import { JourneyDocument, type JourneyStep, LeaveJourneyDocument } from '@identity/graphql-client'
import { linkTo, Paragraph } from '@identity/page-frame'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useWords } from '../../../words/words.ts'
import { currentPath, startPath } from '../../journey.flow.ts'
import { needJourneyKey } from '../../journey.session.ts'
import type { Journey } from '../../question/question.ts'
import { QuestionPage } from '../../question/question-page.tsx'
import { handOver } from '../complete-journey.ts'

/** Open from every step, until the journey has ended. */
export async function loader(args: LoaderFunctionArgs) {
  const key = await needJourneyKey(args)
  const { journey } = await args.context.api.request(JourneyDocument, { key })
  if (!journey) throw redirect(startPath(key.interactionUid), 303)
  args.context.surroundings.journey = journey
  if (journey.step === 'COMPLETED' || journey.step === 'EXPIRED') throw redirect(currentPath(journey), 303)
  return { journey, back: currentPath(journey) }
}

export async function action(args: ActionFunctionArgs) {
  const journey = await needJourneyKey(args)
  const { outcome } = await args.context.api.request(LeaveJourneyDocument, { input: { journey } })
  return handOver(outcome)
}

export default function LeavePage() {
  const { journey, back } = useLoaderData<typeof loader>()
  const words = useWords('leave')
  const heading = words('heading', { service: journey.service.name })
  return (
    <QuestionPage
      heading={heading}
      back={back}
      button={words('button')}
      after={<Paragraph>{words('stay', { link: linkTo(back) })}</Paragraph>}
    >
      <h1 className="govuk-heading-l">{heading}</h1>
      <Kept journey={journey} />
    </QuestionPage>
  )
}

/** What leaving costs: nothing that was saved with an account, or kept for the person to come back to. */
function Kept({ journey: { reachableSteps, answers } }: { journey: Journey }) {
  const words = useWords('leave')
  const isKnown = stepsOfAccounts.some((step) => reachableSteps.includes(step))
  if (isKnown) {
    const isTellingMore = reachableSteps.includes('SIGN_IN') && reachableSteps.includes('WHAT_WE_ASK')
    return <Paragraph>{isTellingMore ? words('account.unconfirmed') : words('account')}</Paragraph>
  }
  return <Paragraph>{answers.firstName === null ? words('notKept') : words('kept')}</Paragraph>
}

const stepsOfAccounts: readonly JourneyStep[] = ['SIGN_IN', 'RESULT', 'NOT_ALLOWED', 'PROVE_RECORD']
