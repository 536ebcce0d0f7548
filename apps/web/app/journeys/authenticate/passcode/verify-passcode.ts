import { VerifyPasscodeDocument } from '@identity/graphql-client'
import { data, redirect } from '@remix-run/node'
import { completeJourney } from '../../claim/complete-journey.ts'
import { currentPath, startPath } from '../../journey.flow.ts'
import { type JourneyArgs, needJourneyKey } from '../../journey.session.ts'
import { unknownOutcome } from '../../question.ts'

/** A known person has nothing more to answer, so the passcode takes them straight back to the service. */
export async function verifyPasscode(args: JourneyArgs, passcode: string) {
  const journey = await needJourneyKey(args)
  const { outcome } = await args.context.api.request(VerifyPasscodeDocument, { input: { journey, passcode } })
  switch (outcome.__typename) {
    case 'JourneyMoved':
      if (outcome.journey.step === 'SIGN_IN') return completeJourney(args)
      throw redirect(currentPath(outcome.journey), 303)
    case 'StepRefused':
      throw redirect(currentPath(outcome.journey), 303)
    case 'JourneyNotFound':
      throw redirect(startPath(outcome.interactionUid), 303)
    case 'PasscodeRejected':
      return data({ reason: outcome.reason, attemptsLeft: outcome.attemptsLeft }, { status: 400 })
    default:
      return unknownOutcome(outcome)
  }
}
