import type { Outcome, TestJourney } from './a-journey.ts'

export const NO_NINO = { hasNationalInsuranceNumber: false, nationalInsuranceNumber: '' }

export const giveNino = (journey: TestJourney, nino: string | null) =>
  journey.answer('answerNationalInsuranceNumber', {
    hasNationalInsuranceNumber: nino !== null,
    nationalInsuranceNumber: nino ?? '',
  })

type Trn = { knowledge: 'KNOWN' | 'FORGOTTEN' | 'NONE'; trn?: string }

export const giveTrn = (journey: TestJourney, { knowledge, trn = '' }: Trn) =>
  journey.answer('answerTrn', { knowledge, trn })

/** Every question after the date of birth, without a National Insurance number, so that the TRN is asked for. */
export async function answerToTheEnd(
  journey: TestJourney,
  { knowledge, trn }: Trn,
  hasQts = false,
): Promise<Outcome> {
  await giveNino(journey, null)
  await giveTrn(journey, trn ? { knowledge, trn } : { knowledge })
  const outcome = await journey.answer('answerQts', { hasQts })
  if (!hasQts) return outcome
  return journey.answer('answerTrainingProvider', { awardedByProvider: false, ukprn: '' })
}

/** As many digits, and none of them the same. */
export const not = (passcode: string) => passcode.replace(/\d/g, (digit) => String((Number(digit) + 1) % 10))
