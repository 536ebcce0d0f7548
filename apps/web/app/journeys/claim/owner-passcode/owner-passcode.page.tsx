import { SendOwnerPasscodeDocument, VerifyOwnerPasscodeDocument } from '@identity/graphql-client'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useWords } from '../../../words/words.ts'
import { NotReceived, PasscodeQuestionPage } from '../../authenticate/passcode/passcode-question-page.tsx'
import { resendPasscode } from '../../authenticate/passcode/resend-passcode.ts'
import { verifyPasscode } from '../../authenticate/passcode/verify-passcode.ts'
import { readForm } from '../../question/question-form.ts'
import { askForHelp, readHelpReason } from '../help/ask-for-help.ts'
import { HelpRoutes } from '../help/help-routes.tsx'
import { openClaimedRecord } from '../open-claimed-record.ts'

export async function loader(args: LoaderFunctionArgs) {
  const question = await openClaimedRecord(args, 'OWNER_PASSCODE')
  return { ...question, isSentAgain: new URL(args.request.url).searchParams.has('sent-again') }
}

export async function action(args: ActionFunctionArgs) {
  const { api } = args.context
  const { intent, passcode, help } = await readForm(args.request, 'intent', 'passcode', 'help')
  const reason = readHelpReason(help)
  if (reason) return askForHelp(args, reason)
  if (intent === 'resend')
    return resendPasscode(args, (journey) => api.request(SendOwnerPasscodeDocument, { input: { journey } }))
  return verifyPasscode(args, (journey) =>
    api.request(VerifyOwnerPasscodeDocument, { input: { journey, passcode } }),
  )
}

export default function OwnerPasscodePage() {
  const { journey, back, claimedRecord, isSentAgain } = useLoaderData<typeof loader>()
  const rejection = useActionData<typeof action>()
  const words = useWords('passcode')
  return (
    <PasscodeQuestionPage
      heading={words('ownerHeading')}
      back={back}
      address={claimedRecord.redactedEmailAddress}
      isSentAgain={isSentAgain}
      rejection={rejection}
      after={
        <>
          <NotReceived rejection={rejection} />
          <HelpRoutes cause={claimedRecord.cause} journey={journey} />
        </>
      }
    />
  )
}
