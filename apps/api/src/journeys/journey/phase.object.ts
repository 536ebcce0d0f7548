import { redactEmail } from '@identity/values'
import type { DetailKind, TrnSurprise } from '../../links/domain/differences.ts'
import type { EntryDenial } from '../../services/domain/service-policy.ts'
import { type ClaimedRecordObject, showClaimedRecord } from './claimed-record.object.ts'
import type { Phase, PhaseOf } from './domain/phase.ts'
import type { RecordProofObject } from './record-proof.object.ts'

type ShownPhase = {
  claimedRecord: ClaimedRecordObject | null
  recordProof: RecordProofObject | null
  trnSurprise: TrnSurprise | null
  detailsThatDiffer: DetailKind[]
  isNewlyFound: boolean
  isNotMe: boolean
  denial: EntryDenial | null
  newEmailAddress: string | null
  areAnswersUnused: boolean
}

const nothingToShow: ShownPhase = {
  claimedRecord: null,
  recordProof: null,
  trnSurprise: null,
  detailsThatDiffer: [],
  isNewlyFound: false,
  isNotMe: false,
  denial: null,
  newEmailAddress: null,
  areAnswersUnused: false,
}

/** The fields of a journey that only some phases have. */
export function showPhase(phase: Phase): ShownPhase {
  switch (phase.kind) {
    case 'address':
    case 'passcode':
    case 'completed':
      return nothingToShow
    case 'questions':
      return { ...nothingToShow, newEmailAddress: phase.newAddress }
    case 'owner': {
      const claimedRecord = showClaimedRecord(phase.older, { isProved: false })
      return { ...nothingToShow, claimedRecord, newEmailAddress: phase.newAddress }
    }
    case 'choice':
      return { ...nothingToShow, claimedRecord: showClaimedRecord(phase.older, { isProved: true }) }
    case 'proof': {
      const recordProof = { redactedEmailAddress: redactEmail(phase.by.emailAddress) }
      return { ...nothingToShow, ...outcomeIn(phase), recordProof }
    }
    case 'settled':
      return { ...nothingToShow, ...outcomeIn(phase) }
    case 'known': {
      const { isNewlyFound, denial, isNotMe, areAnswersUnused } = phase
      return { ...nothingToShow, isNewlyFound, denial, isNotMe, areAnswersUnused }
    }
    case 'moreFacts': {
      const { isNewlyFound, isNotMe } = phase
      return { ...nothingToShow, isNewlyFound, isNotMe }
    }
    case 'blocked':
      return { ...nothingToShow, denial: 'BLOCKED', areAnswersUnused: phase.areAnswersUnused }
  }
}

function outcomeIn({ trnSurprise, detailsThatDiffer, denial, isNotMe }: PhaseOf<'proof' | 'settled'>) {
  return { trnSurprise, detailsThatDiffer, denial, isNotMe }
}
