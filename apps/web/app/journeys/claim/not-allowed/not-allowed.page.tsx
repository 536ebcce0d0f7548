import { Address, linkTo, Paragraph } from '@identity/page-frame'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useWords } from '../../../words/words.ts'
import { stepPath } from '../../journey.flow.ts'
import type { Journey } from '../../question/question.ts'
import { QuestionPage } from '../../question/question-page.tsx'
import { AnswersUnused } from '../answers-unused.tsx'
import { completeJourney } from '../complete-journey.ts'
import { openPerson } from '../open-person.ts'
import type { Person } from '../person-rows.tsx'
import { recordStatus } from '../record-status.ts'

export const loader = (args: LoaderFunctionArgs) => openPerson(args, 'NOT_ALLOWED')

export const action = (args: ActionFunctionArgs) => completeJourney(args)

/** A service that does not let the person in: why, what stays, and the way back to it. */
export default function NotAllowedPage() {
  const { journey, person, back } = useLoaderData<typeof loader>()
  const words = useWords('not-allowed')
  const service = journey.service.name
  const denial = journey.denial ?? 'TRN_NEEDED'
  const heading = words(`${denial}.heading`, { service })
  return (
    <QuestionPage heading={heading} back={back} button={words('return', { service })}>
      {journey.areAnswersUnused && <AnswersUnused />}
      <h1 className="govuk-heading-l">{heading}</h1>
      {denial === 'TRN_NEEDED' ? (
        <TrnNeeded journey={journey} person={person} />
      ) : (
        <>
          <Paragraph>{words(`${denial}.text`, { service })}</Paragraph>
          <Paragraph>{words(`${denial}.why`)}</Paragraph>
        </>
      )}
    </QuestionPage>
  )
}

function TrnNeeded({ journey, person }: { journey: Journey; person: Person }) {
  const words = useWords('not-allowed')
  const status = recordStatus(journey, person)
  // A service that asks for no TRN does not keep an identity out for want of one.
  const about = status === 'FOUND' || status === 'LOW' || status === 'NOT_ASKED' ? 'PENDING' : status
  const address = <Address>{person.emailAddress}</Address>
  const canGoBack = journey.reachableSteps.includes('SIGN_IN')
  const link = linkTo(stepPath(journey.interactionUid, 'SIGN_IN'))
  return (
    <>
      <Paragraph>{words(`TRN_NEEDED.${about}`, { service: journey.service.name, address })}</Paragraph>
      {about === 'NEEDS_PROOF' && !canGoBack && (
        <Paragraph>{words('TRN_NEEDED.checked', { address })}</Paragraph>
      )}
      <Paragraph>{words('TRN_NEEDED.kept')}</Paragraph>
      {canGoBack && (
        <Paragraph>
          {words(about === 'NEEDS_PROOF' ? 'TRN_NEEDED.prove' : 'TRN_NEEDED.addFacts', { link })}
        </Paragraph>
      )}
    </>
  )
}
