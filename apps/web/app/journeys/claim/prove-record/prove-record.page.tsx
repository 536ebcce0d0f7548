import { SendRecordPasscodeDocument } from '@identity/graphql-client'
import { Paragraph } from '@identity/page-frame'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useWords } from '../../../words/words.ts'
import { answerStep } from '../../question/question.ts'
import { readForm } from '../../question/question-form.ts'
import { QuestionPage } from '../../question/question-page.tsx'
import { GoOnWithoutProof, goOnWithoutProof } from './go-on-without-proof.tsx'
import { openRecordProof } from './open-record-proof.ts'

export const loader = (args: LoaderFunctionArgs) => openRecordProof(args, 'PROVE_RECORD')

export async function action(args: ActionFunctionArgs) {
  const { without } = await readForm(args.request, 'without')
  if (without) return goOnWithoutProof(args)
  return answerStep(args, {}, (journey) =>
    args.context.api.request(SendRecordPasscodeDocument, { input: { journey } }),
  )
}

/** The passcode is only sent from here, on a press: arriving at a page sends nobody a mail. */
export default function ProveRecordPage() {
  const { journey, back, address } = useLoaderData<typeof loader>()
  const words = useWords('prove-record')
  const heading = words('heading')
  const service = journey.service.name
  return (
    <QuestionPage
      heading={heading}
      back={back}
      button={words('send', { address })}
      after={<GoOnWithoutProof journey={journey} />}
    >
      <h1 className="govuk-heading-l">{heading}</h1>
      <Paragraph>{words('found', { service })}</Paragraph>
      <Paragraph>{words('address')}</Paragraph>
      <Paragraph>
        <strong>{address}</strong>
      </Paragraph>
      <Paragraph>{words('prove')}</Paragraph>
    </QuestionPage>
  )
}
