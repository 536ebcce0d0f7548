import { SummaryList } from '@identity/govuk'
import { Address, Paragraph } from '@identity/page-frame'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useWords } from '../../../words/words.ts'
import { readForm } from '../../question/question-form.ts'
import { QuestionPage } from '../../question/question-page.tsx'
import { completeJourney } from '../complete-journey.ts'
import { EntryRefusal } from '../entry-refusal.tsx'
import { NotMe, NotMeNoted } from '../not-me/not-me.tsx'
import { sayNotMe } from '../not-me/say-not-me.ts'
import { openPerson } from '../open-person.ts'
import { useRecordRows } from '../person-rows.tsx'
import { recordStatus } from '../record-status.ts'
import { useWayOn } from '../way-on.ts'
import { DetailsThatDiffer, TrnSurpriseText } from './result.surprises.tsx'

export const loader = (args: LoaderFunctionArgs) => openPerson(args, 'RESULT')

export async function action(args: ActionFunctionArgs) {
  const { notMe } = await readForm(args.request, 'notMe')
  return notMe ? sayNotMe(args, 'RESULT') : completeJourney(args)
}

/** What the answers came to, before the person goes back to the service. */
export default function ResultPage() {
  const { journey, person } = useLoaderData<typeof loader>()
  const words = useWords('result')
  const rows = useRecordRows(person)
  const { service } = journey
  const status = recordStatus(journey, person)
  const surprise = person.trn ? journey.trnSurprise : null
  const heading = words(surprise ? `${surprise}.heading` : `${status}.heading`)
  return (
    <QuestionPage
      heading={heading}
      back={undefined}
      button={useWayOn(journey)}
      after={person.trn && !journey.isNotMe ? <NotMe /> : null}
    >
      {journey.isNotMe && <NotMeNoted />}
      <h1 className="govuk-heading-l">{heading}</h1>
      {surprise && person.trn && (
        <TrnSurpriseText surprise={surprise} stated={journey.answers.trn} trn={person.trn} />
      )}
      {rows.length > 0 && service.looksForRecord && <SummaryList rows={rows} />}
      {status === 'FOUND' ? (
        <Paragraph>{words('FOUND.text')}</Paragraph>
      ) : (
        <>
          <Paragraph>
            {words(status === 'PENDING' && journey.areRecordsDelayed ? 'PENDING.delayed' : `${status}.text`, {
              address: <Address>{person.emailAddress}</Address>,
              service: service.name,
            })}
          </Paragraph>
          {status === 'PENDING' && !journey.entryDenial && (
            <Paragraph>{words('PENDING.nothingToDo')}</Paragraph>
          )}
          <Paragraph>{words(`${status}.next`)}</Paragraph>
        </>
      )}
      {journey.detailsThatDiffer.length > 0 && <DetailsThatDiffer kinds={journey.detailsThatDiffer} />}
      <EntryRefusal journey={journey} />
    </QuestionPage>
  )
}
