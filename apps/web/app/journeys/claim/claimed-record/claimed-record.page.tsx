import { SendOwnerPasscodeDocument } from '@identity/graphql-client'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Paragraph } from '../../../shell/prose.tsx'
import { answerStep } from '../../question.ts'
import { readForm } from '../../question-form.ts'
import { QuestionPage } from '../../question-page.tsx'
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
  const { back, claimedRecord } = useLoaderData<typeof loader>()
  const heading = 'Your teaching record is linked to another email address'
  return (
    <QuestionPage
      heading={heading}
      back={back}
      button={`Email a passcode to ${claimedRecord.redactedEmailAddress}`}
      after={<HelpRoutes />}
    >
      <h1 className="govuk-heading-l">{heading}</h1>
      <Paragraph>
        We have found your teaching record. There is an account for it already, with an email address that we
        only show a part of to keep it private:
      </Paragraph>
      <Paragraph>
        <strong>{claimedRecord.redactedEmailAddress}</strong>
      </Paragraph>
      <Paragraph>
        To check that the account is yours, we will email a passcode to that address. You can then choose
        which of your 2 addresses to keep.
      </Paragraph>
    </QuestionPage>
  )
}
