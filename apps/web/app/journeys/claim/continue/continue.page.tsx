import { Button, NotificationBanner, SummaryList } from '@identity/govuk'
import { AddFactsDocument } from '@identity/graphql-client'
import { Paragraph, Subheading } from '@identity/page-frame'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PostForm } from '../../../shell/form/post-form.tsx'
import { useWords } from '../../../words/words.ts'
import { InvitationNotice } from '../../invitation/invitation-notice.tsx'
import { answerStep } from '../../question/question.ts'
import { readForm } from '../../question/question-form.ts'
import { QuestionPage } from '../../question/question-page.tsx'
import { AnswersUnused } from '../answers-unused.tsx'
import { completeJourney } from '../complete-journey.ts'
import { EntryRefusal } from '../entry-refusal.tsx'
import { NotMe, NotMeNoted } from '../not-me/not-me.tsx'
import { sayNotMe } from '../not-me/say-not-me.ts'
import { openPerson } from '../open-person.ts'
import { usePersonRows, useRecordRows } from '../person-rows.tsx'
import { recordStatus } from '../record-status.ts'
import { useWayOn } from '../way-on.ts'

export const loader = (args: LoaderFunctionArgs) => openPerson(args, 'SIGN_IN')

export async function action(args: ActionFunctionArgs) {
  const { notMe, addFacts } = await readForm(args.request, 'notMe', 'addFacts')
  if (notMe) return sayNotMe(args, 'SIGN_IN')
  if (!addFacts) return completeJourney(args)
  return answerStep(args, {}, (journey) => args.context.api.request(AddFactsDocument, { input: { journey } }))
}

/** Whom somebody who comes back is known as, and how the search for their record stands. */
export default function ContinuePage() {
  const { journey, person } = useLoaderData<typeof loader>()
  const words = useWords('continue')
  const status = recordStatus(journey, person)
  const [personRows, recordRows] = [usePersonRows(person), useRecordRows(person)]
  const isForWork = status === 'NOT_ASKED'
  const isToBeProved = status === 'LOW' || status === 'NEEDS_PROOF'
  const heading = words('heading', { name: person.preferredName ?? person.firstName })
  return (
    <QuestionPage
      heading={heading}
      back={undefined}
      button={useWayOn(journey)}
      after={
        !isForWork &&
        (person.trn ? (
          !journey.isNotMe && <NotMe />
        ) : (
          <AddFacts about={isToBeProved ? 'prove' : 'addFacts'} />
        ))
      }
    >
      {journey.isNotMe && <NotMeNoted />}
      {journey.areAnswersUnused && <AnswersUnused />}
      <InvitationNotice journey={journey} />
      {journey.isNewlyFound && person.trn && (
        <NotificationBanner title={words('newlyFound.title')}>
          {words('newlyFound', { trn: person.trn })}
        </NotificationBanner>
      )}
      <h1 className="govuk-heading-l">{heading}</h1>
      <Paragraph>
        {words(status === 'PENDING' && journey.areRecordsDelayed ? 'PENDING.delayed' : `${status}.text`, {
          service: journey.service.name,
        })}
      </Paragraph>
      <SummaryList rows={isForWork ? personRows : [...personRows, ...recordRows]} />
      <EntryRefusal journey={journey} />
    </QuestionPage>
  )
}

/** Back to the questions: to find the record, or to prove whose it is. */
function AddFacts({ about }: { about: 'addFacts' | 'prove' }) {
  const words = useWords('continue')
  return (
    <>
      <Subheading>{words(`${about}.heading`)}</Subheading>
      <Paragraph>{words(`${about}.text`)}</Paragraph>
      <PostForm>
        <Button name="addFacts" value="yes" variant="secondary" preventDoubleClick>
          {words(`${about}.button`)}
        </Button>
      </PostForm>
    </>
  )
}
