import { type Act, type Reason, reasonsOf } from './acts.ts'

/** What was filled in on the way to an act, page by page. Posted, not in the address: a TRN is personal data. */
export type Entered = { trn: string; reason: Reason | null; detail: string; asked: string }

export const NOTHING: Entered = { trn: '', reason: null, detail: '', asked: '' }

const LONGEST_DETAIL = 500

export const ENTERED = ['trn', 'reason', 'detail', 'asked'] as const

export function readEntered(act: Act, form: Record<(typeof ENTERED)[number], string>): Entered {
  return {
    trn: form.trn.replace(/\s/g, ''),
    reason: readReason(act, form.reason),
    detail: form.detail.replace(/\r\n?/g, '\n').trim(),
    asked: form.asked,
  }
}

export function readReason(act: Act, chosen: string): Reason | null {
  const reasons: readonly Reason[] = reasonsOf[act]
  return reasons.find((one) => one === chosen) ?? null
}

export type Problem = 'trn.wrong' | 'trn.unknown' | 'reason.missing' | 'detail.MISSING' | 'detail.TOO_LONG'

/** What is wrong with what was filled in. The API checks it all the same. */
export function problemOf(act: Act, entered: Entered, isKnown: boolean): Problem | null {
  const { trn, reason, detail, asked } = entered
  if (act === 'link' && (asked === 'trn' || trn)) {
    if (!isTrn(trn)) return 'trn.wrong'
    if (!isKnown) return 'trn.unknown'
  }
  if (asked !== 'reason') return null
  if (!reason) return 'reason.missing'
  if (reason === 'OTHER' && !detail) return 'detail.MISSING'
  return [...detail].length > LONGEST_DETAIL ? 'detail.TOO_LONG' : null
}

export const isTrn = (text: string): boolean => /^\d{7}$/.test(text)

/** The field that a problem is about. */
export function fieldOf(problem: Problem): 'trn' | 'reason' | 'detail' {
  return problem.startsWith('trn') ? 'trn' : problem.startsWith('detail') ? 'detail' : 'reason'
}
