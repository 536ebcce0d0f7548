import { nameChanges, trnKnowledges } from '../../answers/domain/answers.ts'
import { enumOf, registerEnum } from '../../kernel/graphql-enum.ts'
import { detailKinds, trnSurprises } from '../../links/domain/differences.ts'
import { invitationStandings } from './domain/journey-invitation.ts'
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
    'The place of a journey. PROVE_RECORD: for this service, the person has to prove that the linked record is theirs, by a passcode to the address on it. RESULT: the answers are settled, and the person sees the outcome. SIGN_IN: a known person has proved their address, and sees their details. NOT_ALLOWED: the service does not let the person in. COMPLETED: the person was sent back to the service. EXPIRED: idle for two hours.',
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
    'The reason that a claimant cannot prove the address of the identity that may be theirs. NOT_RECOGNISED: does not know the address, or had no identity. NO_ACCESS: cannot read its mail.',
})
registerEnum(ClaimCauseEnum, 'ClaimCause', {
  description:
    'The reason that a claimant is asked to prove another address. RECORD: another identity holds the matched record. IDENTITY: no record matched, and another identity has the same answers.',
})
registerEnum(JourneyOutcomeEnum, 'JourneyOutcome', {
  description:
    'The outcome of the answers so far. NOT_FOUND_YET: also where facts alone that other people can know match a record, until the answers are confirmed. NEEDS_PROOF: a record matched, below the match level that the service requires. Never says which record.',
})

export const TrnSurpriseEnum = enumOf(trnSurprises)
export const DetailKindEnum = enumOf(detailKinds)

registerEnum(TrnSurpriseEnum, 'TrnSurprise', {
  description:
    'How the TRN of the record differs from the answers. DIFFERENT: not the one that the person gave. UNEXPECTED: the person said that they have none. REMINDED: the person did not know it.',
})
registerEnum(DetailKindEnum, 'DetailKind', {
  description: 'A kind of detail that differs between the answers and the teaching record.',
})

export const InvitationStandingEnum = enumOf(invitationStandings)
registerEnum(InvitationStandingEnum, 'InvitationStanding', {
  description:
    'How the invitation of a journey stands. WAITING: no address is proved yet. IN_USE: its address is proved, and the person has no identity yet. ACCEPTED: by the person. OTHER_ADDRESS: the person proved another address. OTHER_RECORD: their identity has another record. OVER: it was accepted by another identity or cancelled, or has expired.',
})
