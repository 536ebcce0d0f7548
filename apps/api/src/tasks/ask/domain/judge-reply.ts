/** The time in which a teacher can answer a question of staff. */
export const ANSWERABLE_MS = 14 * 24 * 60 * 60 * 1000

/** A reply may be as long as a note. */
export const LONGEST_REPLY = 4_000

export const noReplyReasons = ['UNKNOWN', 'EXPIRED', 'DONE'] as const
export type NoReplyReason = (typeof noReplyReasons)[number]

type Asked = { answerableUntil: Date; answeredAt: Date | null; withdrawnAt: Date | null }

/** Judges if a question may still be answered at `now`. One of a closed task, or that was asked anew, may not. */
export function judgeReply(
  { answerableUntil, answeredAt, withdrawnAt }: Asked,
  isTaskOpen: boolean,
  now: Date,
): 'reply' | NoReplyReason {
  if (answeredAt) return 'DONE'
  return withdrawnAt || !isTaskOpen || now >= answerableUntil ? 'EXPIRED' : 'reply'
}

// Two letters, six digits, a letter, with or without spaces: agents must not see one.
const NATIONAL_INSURANCE_NUMBER = /\b[a-z]{2}\s?(?:\d\s?){6}[a-d]\b/gi

/** The text of a reply as staff see it: a National Insurance number that a teacher wrote all the same is taken out. */
export function replyForStaff(text: string): string {
  return text.replace(NATIONAL_INSURANCE_NUMBER, '[National Insurance number]')
}
