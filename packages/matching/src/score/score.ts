import type { Comparison, FieldLevel } from '../comparison/comparison.ts'
import { firstNameBits, lastNameBits, PRIOR_BITS, weights } from './weights.ts'

/** One step of a score's arithmetic. Says how the field compared, never what was in it. */
export type ScoreLine = { field: ScoredField; level: string; bits: number }
export type ScoredField = 'prior' | keyof FieldLevel

/** Adds up what each field says, in bits. Every line is a multiple of a half, so the sum is exact and the same everywhere. */
export function score(comparison: Comparison): { bits: number; arithmetic: ScoreLine[] } {
  const { levels, evidence } = comparison
  const lines: ScoreLine[] = [
    { field: 'prior', level: 'one-record-in-three-million', bits: PRIOR_BITS },
    {
      field: 'firstName',
      level: levels.firstName,
      bits: firstNameBits(levels.firstName, evidence.firstNameRarityBits),
    },
    {
      field: 'lastName',
      level: levels.lastName,
      bits: lastNameBits(levels.lastName, evidence.lastNameRarityBits),
    },
    { field: 'middleName', level: levels.middleName, bits: weights.middleName[levels.middleName] },
    { field: 'previousName', level: levels.previousName, bits: weights.previousName[levels.previousName] },
    { field: 'dateOfBirth', level: levels.dateOfBirth, bits: weights.dateOfBirth[levels.dateOfBirth] },
    {
      field: 'nationalInsuranceNumber',
      level: levels.nationalInsuranceNumber,
      bits: weights.nationalInsuranceNumber[levels.nationalInsuranceNumber],
    },
    { field: 'email', level: levels.email, bits: weights.email[levels.email] },
    { field: 'trn', level: levels.trn, bits: weights.trn[levels.trn] },
    {
      field: 'trainingProvider',
      level: levels.trainingProvider,
      bits: weights.trainingProvider[levels.trainingProvider],
    },
  ]
  const arithmetic = lines.filter(({ level }) => level !== 'absent')
  return { bits: arithmetic.reduce((sum, { bits }) => sum + bits, 0), arithmetic }
}
