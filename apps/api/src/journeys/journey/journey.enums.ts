import { nameChanges, trnKnowledges } from '../../answers/domain/answers.ts'
import { enumOf, registerEnum } from '../../kernel/graphql-enum.ts'
import { detailKinds, trnSurprises } from '../../links/domain/differences.ts'
import { journeySteps } from './domain/journey-step.ts'
import { claimCauses, helpReasons } from './domain/phase.ts'

export const JourneyStepEnum = enumOf(journeySteps)
export const NameChangeEnum = enumOf(nameChanges)
export const TrnKnowledgeEnum = enumOf(trnKnowledges)
export const HelpReasonEnum = enumOf(helpReasons)
export const ClaimCauseEnum = enumOf(claimCauses)
export const JourneyOutcomeEnum = enumOf(['NOT_FOUND_YET', 'NEEDS_PROOF', 'RECORD_FOUND'])

registerEnum(JourneyStepEnum, 'JourneyStep', {
  description:
    'Where a person is. PROVE_RECORD: the linked record has to be proved theirs for this service, by a passcode to the address on it. RESULT: the answers are settled and the person sees what they came to. SIGN_IN: a known person has proved their address and sees who we know them as. NOT_ALLOWED: the service does not let them in. COMPLETED: was sent back. EXPIRED: idle for two hours.',
})
registerEnum(NameChangeEnum, 'NameChange', {
  description: 'Whether the person has ever had another official name.',
})
registerEnum(TrnKnowledgeEnum, 'TrnKnowledge', {
  description:
    'KNOWN: has a teacher reference number and gives it. FORGOTTEN: has one and does not know it. NONE: says they have none.',
})
registerEnum(HelpReasonEnum, 'HelpReason', {
  description:
    'Why a person cannot prove the address of the identity that may be theirs. NOT_RECOGNISED: does not know it, or had none. NO_ACCESS: cannot read its mail.',
})
registerEnum(ClaimCauseEnum, 'ClaimCause', {
  description:
    'Why somebody is asked to prove another address. RECORD: another identity holds the record that they matched. IDENTITY: they matched no record, and another identity gave the same details.',
})
registerEnum(JourneyOutcomeEnum, 'JourneyOutcome', {
  description:
    'What the answers have led to so far. NEEDS_PROOF: to a record, less surely than the service wants. Never says which record.',
})

export const TrnSurpriseEnum = enumOf(trnSurprises)
export const DetailKindEnum = enumOf(detailKinds)

registerEnum(TrnSurpriseEnum, 'TrnSurprise', {
  description:
    'How the TRN of the record compares with the answers. DIFFERENT: not the one they gave. UNEXPECTED: they said they have none. REMINDED: they did not know it.',
})
registerEnum(DetailKindEnum, 'DetailKind', {
  description: 'A kind of detail that the person and their teaching record say differently.',
})
