import { InsetText, SummaryList } from '@identity/govuk'
import { Bullets, linkTo, Paragraph, Subheading } from '@identity/page-frame'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useWords } from '../../../words/words.ts'
import { changePath } from '../../journey.flow.ts'
import { openStep } from '../../question/question.ts'
import { QuestionPage } from '../../question/question-page.tsx'
import { useCheckAnswersRows } from '../check-answers/check-answers.rows.tsx'
import { confirmAnswers } from '../check-answers/confirm-answers.ts'

export const loader = (args: LoaderFunctionArgs) => openStep(args, 'NO_MATCH')

export const action = (args: ActionFunctionArgs) => confirmAnswers(args)

export default function NoMatchPage() {
  const { journey, back } = useLoaderData<typeof loader>()
  const words = useWords('no-match')
  const heading = words('heading')
  const rows = useCheckAnswersRows(journey, 'NO_MATCH')
  return (
    <QuestionPage heading={heading} back={back} button={words('continue')}>
      <h1 className="govuk-heading-l">{heading}</h1>
      <Paragraph>{words('because')}</Paragraph>
      <Bullets items={[words('slip'), words('otherName'), words('missing')]} />
      {journey.answers.hasNationalInsuranceNumber === false && (
        <InsetText>
          {words('nationalInsuranceNumber', {
            link: linkTo(changePath(journey.interactionUid, 'NATIONAL_INSURANCE_NUMBER', 'NO_MATCH')),
          })}
        </InsetText>
      )}
      <Subheading>{words('check')}</Subheading>
      <SummaryList rows={rows} />
      <Paragraph>
        {words(journey.service.allowsPending ? 'ifRight' : 'ifRight.notYet', {
          service: journey.service.name,
        })}
      </Paragraph>
    </QuestionPage>
  )
}
