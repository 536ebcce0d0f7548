import {
  formOfNext,
  freeAt,
  type LedgerEntry,
  type Limit,
  PASSCODE_LIFE_MS,
  SEND_GAP,
  SENDS_TO_MAILBOX,
  STANDING_FORM,
  usesLeft,
} from '@identity/api/passcodes'

/** What a browser that the mailbox does not know meets when it asks. `waitMs`: until the passcode that it needs is in the mailbox. */
export type Met =
  | { kind: 'mailed' | 'standing'; digits: number; tries: number; waitMs: number }
  | { kind: 'refused' }

/** One mailbox that strangers ask and guess at. It follows the API's rules by the API's own pure functions. */
export function anAttackedMailbox() {
  let gap: Date[] = []
  let sends: Date[] = []
  let standing: { sentAt: number; until: number }[] = []
  const entries: LedgerEntry[] = []
  const left = (uses: Date[], limits: readonly Limit[], now: Date) => usesLeft(uses, limits, now) > 0
  const live = (now: Date) => standing.filter(({ until }) => until > now.getTime())

  function stand(now: Date, sentAt: number): Met {
    const nextAt = freeAt(sends, SENDS_TO_MAILBOX, now).getTime()
    standing.push({ sentAt, until: Math.max(nextAt, sentAt) + PASSCODE_LIFE_MS })
    return { kind: 'standing', digits: STANDING_FORM.digitCount, tries: 0, waitMs: sentAt - now.getTime() }
  }

  return {
    mails: () => sends.length,
    standingNow: (now: Date) => live(now).length,

    /** A journey of its own asks; `isBraked` is what its network and the service make of it. */
    ask(now: Date, isBraked: boolean): Met {
      const [stands] = live(now)
      const isInGap = !left(gap, [SEND_GAP], now)
      const hasMail = left(sends, SENDS_TO_MAILBOX, now)
      if ((isInGap || !hasMail) && stands) {
        const waitMs = Math.max(0, Math.min(...live(now).map(({ sentAt }) => sentAt)) - now.getTime())
        return { kind: 'standing', digits: STANDING_FORM.digitCount, tries: 0, waitMs }
      }
      if (!hasMail) return { kind: 'refused' }
      sends.push(now)
      const gapEnd = isInGap ? freeAt(gap, [SEND_GAP], now) : now
      gap = [gapEnd]
      if (isInGap || !left(sends, SENDS_TO_MAILBOX, now)) return stand(now, gapEnd.getTime())
      const form = formOfNext(entries, isBraked, now)
      if (form.digitCount === STANDING_FORM.digitCount) return stand(now, now.getTime())
      const expiresAt = new Date(now.getTime() + PASSCODE_LIFE_MS)
      entries.push({ ...form, attempts: 0, expiresAt, retiredAt: null, provedAt: null })
      return { kind: 'mailed', digits: form.digitCount, tries: form.maxAttempts, waitMs: 0 }
    },

    /** The journey that asked last guesses wrong as often as it may. */
    guessAll(): void {
      const newest = entries.at(-1)
      if (newest) newest.attempts = newest.maxAttempts
    },

    /** A copy, in which the owner can be tried without leaving a trace. */
    whatAnOwnerMeets(now: Date, isBraked: boolean): Met {
      const kept = { gap, sends: [...sends], standing: [...standing], entries: entries.length }
      const met = this.ask(now, isBraked)
      gap = kept.gap
      sends = kept.sends
      standing = kept.standing
      entries.length = kept.entries
      return met
    },
  }
}
