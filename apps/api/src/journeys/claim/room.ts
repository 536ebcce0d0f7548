import { mailTask } from '../../mail/mail-task.ts'
import { AskForHelpResolver } from './ask-for-help/ask-for-help.resolver.ts'
import { helpAskedMail, tellHelpAsked } from './ask-for-help/tell-help-asked.job.ts'
import { CompleteJourneyResolver } from './complete-journey/complete-journey.resolver.ts'
import { ConfirmAnswersResolver } from './confirm-answers/confirm-answers.resolver.ts'
import { GoOnWithoutProofResolver } from './go-on-without-proof/go-on-without-proof.resolver.ts'
import { LeaveJourneyResolver } from './leave-journey/leave-journey.resolver.ts'
import { SayNotMeResolver } from './say-not-me/say-not-me.resolver.ts'
import { SendOwnerPasscodeResolver } from './send-owner-passcode/send-owner-passcode.resolver.ts'
import { SendRecordPasscodeResolver } from './send-record-passcode/send-record-passcode.resolver.ts'
import { VerifyOwnerPasscodeResolver } from './verify-owner-passcode/verify-owner-passcode.resolver.ts'
import { VerifyRecordPasscodeResolver } from './verify-record-passcode/verify-record-passcode.resolver.ts'

/** Makes an identity of a proved address and its answers, or asks the holder of the record. */
export const claimRoom = {
  resolvers: [
    AskForHelpResolver,
    CompleteJourneyResolver,
    ConfirmAnswersResolver,
    GoOnWithoutProofResolver,
    LeaveJourneyResolver,
    SayNotMeResolver,
    SendOwnerPasscodeResolver,
    SendRecordPasscodeResolver,
    VerifyOwnerPasscodeResolver,
    VerifyRecordPasscodeResolver,
  ],
  mails: [mailTask(helpAskedMail, tellHelpAsked)],
}
