import { enumOf, registerEnum } from '../../kernel/graphql-enum.ts'

export const nameEvidence = [
  'PASSPORT',
  'MARRIAGE_CERTIFICATE',
  'CIVIL_PARTNERSHIP_CERTIFICATE',
  'DEED_POLL',
  'BIRTH_CERTIFICATE',
  'DECREE_ABSOLUTE',
  'STATUTORY_DECLARATION',
] as const
export type NameEvidence = (typeof nameEvidence)[number]
export const NameEvidenceEnum = enumOf(nameEvidence)
registerEnum(NameEvidenceEnum, 'NameEvidence', { description: 'What staff accept as evidence of a name.' })

export const nameChangeReasons = [
  'MARRIAGE_OR_CIVIL_PARTNERSHIP',
  'DEED_POLL_OR_LEGAL',
  'GENDER_RECOGNITION',
  'CORRECTING_AN_ERROR',
] as const
export type NameChangeReason = (typeof nameChangeReasons)[number]
export const NameChangeReasonEnum = enumOf(nameChangeReasons)
registerEnum(NameChangeReasonEnum, 'NameChangeReason', {
  description:
    'Why a name changes. After MARRIAGE_OR_CIVIL_PARTNERSHIP and DEED_POLL_OR_LEGAL the name before is kept as a previous one. After GENDER_RECOGNITION it is kept nowhere that staff can open it.',
})

/** True when the name before was the person's own, and records may still have it. */
export function keepsPreviousName(reason: NameChangeReason): boolean {
  return reason === 'MARRIAGE_OR_CIVIL_PARTNERSHIP' || reason === 'DEED_POLL_OR_LEGAL'
}

export const birthEvidence = ['PASSPORT', 'BIRTH_CERTIFICATE', 'DRIVING_LICENCE'] as const
export type BirthEvidence = (typeof birthEvidence)[number]
export const BirthEvidenceEnum = enumOf(birthEvidence)
registerEnum(BirthEvidenceEnum, 'BirthEvidence', {
  description: 'What staff accept as evidence of a date of birth.',
})

export const birthChangeReasons = ['CORRECTING_AN_ERROR', 'DATA_LOSS', 'NEW_INFORMATION'] as const
export type BirthChangeReason = (typeof birthChangeReasons)[number]
export const BirthChangeReasonEnum = enumOf(birthChangeReasons)
registerEnum(BirthChangeReasonEnum, 'BirthChangeReason', { description: 'Why a date of birth changes.' })
