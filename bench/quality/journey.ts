import {
  decide,
  type MatchLevel,
  type NameRarity,
  type PersonFacts,
  type RecordFacts,
} from '@identity/matching'
import type { RivalRule } from './rival-rules.ts'

/** The order in which identifiers are asked for after email, name and date of birth. */
export type QuestionOrder = 'trn-first' | 'provider-first'

/** The end of one person's questions. */
export type Ending = { trn: string | null; isAmbiguous: boolean; questions: number; bits: number | null }

/** The facts known after the third, fourth, fifth and sixth question. */
function stages(facts: PersonFacts, order: QuestionOrder): PersonFacts[] {
  const { nationalInsuranceNumber, trn, trainingProviderUkprn, ...first } = facts
  const number = nationalInsuranceNumber ? { nationalInsuranceNumber } : {}
  const teacher = trn ? { trn } : {}
  const trained = trainingProviderUkprn ? { trainingProviderUkprn } : {}
  const [fifth, sixth] = order === 'trn-first' ? [teacher, trained] : [trained, teacher]
  return [
    first,
    { ...first, ...number },
    { ...first, ...number, ...fifth },
    { ...first, ...number, ...fifth, ...sixth },
  ]
}

const FIRST_STAGE_QUESTIONS = 3

/** Our questions, decided again from scratch after each; the first match ends them. */
export function askOurs(
  facts: PersonFacts,
  records: readonly RecordFacts[],
  { policy, rarity, order }: { policy: MatchLevel; rarity: NameRarity; order: QuestionOrder },
): Ending {
  let isAmbiguous = false
  let bits: number | null = null
  for (const [index, known] of stages(facts, order).entries()) {
    const decision = decide(known, records, { policy, rarity })
    if (decision.outcome === 'matched') {
      return {
        trn: decision.trn ?? null,
        isAmbiguous: false,
        questions: index + FIRST_STAGE_QUESTIONS,
        bits: decision.bits,
      }
    }
    isAmbiguous = decision.outcome === 'ambiguous'
    bits = decision.bits
  }
  return { trn: null, isAmbiguous, questions: 6, bits }
}

/** The same questions under another rule: exactly one record is a match. */
export function askRival(
  facts: PersonFacts,
  records: readonly RecordFacts[],
  rule: RivalRule,
  order: QuestionOrder,
): Ending {
  let isAmbiguous = false
  for (const [index, known] of stages(facts, order).entries()) {
    const found = rule(known, records)
    const [trn] = found
    if (trn !== undefined && found.length === 1) {
      return { trn, isAmbiguous: false, questions: index + FIRST_STAGE_QUESTIONS, bits: null }
    }
    isAmbiguous = found.length > 1
  }
  return { trn: null, isAmbiguous, questions: 6, bits: null }
}
