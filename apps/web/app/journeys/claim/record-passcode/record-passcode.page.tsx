import { SendRecordPasscodeDocument, VerifyRecordPasscodeDocument } from '@identity/graphql-client'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useWords } from '../../../words/words.ts'
import { NotReceived, PasscodeQuestionPage } from '../../authenticate/passcode/passcode-question-page.tsx'
import { resendPasscode } from '../../authenticate/passcode/resend-passcode.ts'
import { verifyPasscode } from '../../authenticate/passcode/verify-passcode.ts'
import { readForm } from '../../question/question-form.ts'
import { GoOnWithoutProof, goOnWithoutProof } from '../prove-record/go-on-without-proof.tsx'
import { openRecordProof } from '../prove-record/open-record-proof.ts'

export async function loader(args: LoaderFunctionArgs) {
  const question = await openRecordProof(args, 'RECORD_PASSCODE')
  return { ...question, isSentAgain: new URL(args.request.url).searchParams.has('sent-again') }
}

export async function action(args: ActionFunctionArgs) {
  const { api } = args.context
  const { intent, passcode, without } = await readForm(args.request, 'intent', 'passcode', 'without')
  if (without) return goOnWithoutProof(args)
  if (intent === 'resend')
    return resendPasscode(args, (journey) => api.request(SendRecordPasscodeDocument, { input: { journey } }))
  return verifyPasscode(args, (journey) =>
    api.request(VerifyRecordPasscodeDocument, { input: { journey, passcode } }),
  )
}

export default function RecordPasscodePage() {
  const { journey, back, address, isSentAgain } = useLoaderData<typeof loader>()
  const rejection = useActionData<typeof action>()
  const words = useWords('passcode')
  return (
    <PasscodeQuestionPage
      heading={words('recordHeading')}
      back={back}
      address={address}
      isSentAgain={isSentAgain}
      rejection={rejection}
      after={
        <>
          <NotReceived rejection={rejection} />
          <GoOnWithoutProof journey={journey} />
        </>
      }
    />
  )
}
