import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { linkTo, Paragraph } from '../../../shell/prose.tsx'
import { useWords } from '../../../words/words.tsx'
import { stepPath } from '../../journey.flow.ts'
import type { Journey } from '../../question.ts'
import { QuestionPage } from '../../question-page.tsx'
import { completeJourney } from '../complete-journey.ts'
import { openPerson } from '../open-person.ts'
import type { Person } from '../person-rows.ts'

export const loader = (args: LoaderFunctionArgs) => openPerson(args, 'NOT_ALLOWED')

export const action = (args: ActionFunctionArgs) => completeJourney(args)

/** A service that does not let the person in: why, what stays, and the way back to it. */
export default function NotAllowedPage() {
  const { journey, person } = useLoaderData<typeof loader>()
  const words = useWords('not-allowed')
  const service = journey.service.name
  const denial = journey.denial ?? 'TRN_NEEDED'
  const heading = words(`${denial}.heading`, { service })
  return (
    <QuestionPage heading={heading} back={undefined} button={words('return', { service })}>
      <h1 className="govuk-heading-l">{heading}</h1>
      {denial === 'PROHIBITED' ? (
        <>
          <Paragraph>{words('PROHIBITED.text', { service })}</Paragraph>
          <Paragraph>{words('PROHIBITED.why')}</Paragraph>
        </>
      ) : (
        <TrnNeeded journey={journey} person={person} />
      )}
    </QuestionPage>
  )
}

function TrnNeeded({ journey, person }: { journey: Journey; person: Person }) {
  const words = useWords('not-allowed')
  const status = person.trnLookupStatus === 'FOUND' ? 'PENDING' : person.trnLookupStatus
  return (
    <>
      <Paragraph>
        {words(`TRN_NEEDED.${status}`, { service: journey.service.name, address: person.emailAddress })}
      </Paragraph>
      <Paragraph>{words('TRN_NEEDED.kept')}</Paragraph>
      {journey.reachableSteps.includes('SIGN_IN') && (
        <Paragraph>
          {words('TRN_NEEDED.addFacts', { link: linkTo(stepPath(journey.interactionUid, 'SIGN_IN')) })}
        </Paragraph>
      )}
    </>
  )
}
