import { ResendPasscodeDocument, VerifyPasscodeDocument } from '@identity/graphql-client'
import { linkTo, Paragraph } from '@identity/page-frame'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useWords } from '../../../words/words.ts'
import { stepPath } from '../../journey.flow.ts'
import { openStep } from '../../question/question.ts'
import { readForm } from '../../question/question-form.ts'
import { NotReceived, PasscodeQuestionPage } from './passcode-question-page.tsx'
import { resendPasscode } from './resend-passcode.ts'
import { tellPasscode } from './told-passcode.ts'
import { verifyPasscode } from './verify-passcode.ts'

export async function loader(args: LoaderFunctionArgs) {
  const question = await openStep(args, 'PASSCODE')
  return {
    ...question,
    passcode: tellPasscode(question.journey.passcode, new Date()),
    isSentAgain: new URL(args.request.url).searchParams.has('sent-again'),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { api, clientAddress } = args.context
  const { intent, passcode } = await readForm(args.request, 'intent', 'passcode')
  if (intent === 'resend')
    return resendPasscode(args, (journey) =>
      api.request(ResendPasscodeDocument, { input: { journey, clientAddress } }),
    )
  return verifyPasscode(args, (journey) =>
    api.request(VerifyPasscodeDocument, { input: { journey, passcode, clientAddress } }),
  )
}

export default function PasscodePage() {
  const { journey, back, passcode, isSentAgain } = useLoaderData<typeof loader>()
  const rejection = useActionData<typeof action>()
  const words = useWords('passcode')
  const changeAddress = stepPath(journey.interactionUid, 'EMAIL')
  return (
    <PasscodeQuestionPage
      heading={words('heading')}
      back={back}
      address={journey.newEmailAddress ?? journey.answers.emailAddress}
      passcode={passcode}
      isSentAgain={isSentAgain}
      rejection={rejection}
      after={
        <NotReceived rejection={rejection} passcode={passcode}>
          <Paragraph>{words('changeAddress', { link: linkTo(changeAddress) })}</Paragraph>
          <Paragraph>{words(journey.newEmailAddress ? 'keepAddress' : 'noAccess')}</Paragraph>
        </NotReceived>
      }
    />
  )
}
