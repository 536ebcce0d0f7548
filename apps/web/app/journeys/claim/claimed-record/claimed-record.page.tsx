import { SendOwnerPasscodeDocument } from '@identity/graphql-client'
import { Paragraph } from '@identity/page-frame'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useWords } from '../../../words/words.ts'
import { answerStep } from '../../question/question.ts'
import { readForm } from '../../question/question-form.ts'
import { QuestionPage } from '../../question/question-page.tsx'
import { askForHelp, readHelpReason } from '../help/ask-for-help.ts'
import { HelpRoutes } from '../help/help-routes.tsx'
import { openClaimedRecord } from '../open-claimed-record.ts'

export const loader = (args: LoaderFunctionArgs) => openClaimedRecord(args, 'CLAIMED_RECORD')

export async function action(args: ActionFunctionArgs) {
  const { help } = await readForm(args.request, 'help')
  const reason = readHelpReason(help)
  if (reason) return askForHelp(args, reason)
  return answerStep(args, {}, (journey) =>
    args.context.api.request(SendOwnerPasscodeDocument, { input: { journey } }),
  )
}

/** The passcode is only sent from here, on a press: arriving at a page sends nobody a mail. */
export default function ClaimedRecordPage() {
  const { journey, back, claimedRecord } = useLoaderData<typeof loader>()
  const words = useWords('claimed-record')
  const { cause, redactedEmailAddress: address } = claimedRecord
  const heading = words(`${cause}.heading`)
  return (
    <QuestionPage
      heading={heading}
      back={back}
      button={words(`${cause}.send`, { address })}
      after={<HelpRoutes cause={cause} journey={journey} />}
    >
      <h1 className="govuk-heading-l">{heading}</h1>
      <Paragraph>{words(`${cause}.found`)}</Paragraph>
      {address && <Paragraph>{words('address', { address })}</Paragraph>}
      <Paragraph>{words(`${cause}.prove`)}</Paragraph>
    </QuestionPage>
  )
}
