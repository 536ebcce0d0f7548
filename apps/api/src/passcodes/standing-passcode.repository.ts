import { type Executor, passcodeChallenge } from '@identity/database'
import { and, eq, gt, isNotNull, isNull, or } from 'drizzle-orm'
import type { Digester } from '../secrets/digester.ts'
import type { PasscodePurpose } from './domain/passcode.ts'
import { boundTo, isLive, isTo } from './passcode-rows.ts'

export type StandingPasscode = {
  id: string
  journeyId: string
  purpose: PasscodePurpose
  browserDigest: string | null
  expiresAt: Date
}

/** Standing passcodes: each is its mailbox's, whichever journey asked for it. */
export function standingPasscodeRepository(db: Executor, digester: Digester) {
  return {
    /** True when a standing passcode for signing in was mailed to the address, or is about to be, and works at `then`. */
    async isThere(emailAddress: string, then: Date): Promise<boolean> {
      const { expiresAt, standsUntil } = passcodeChallenge
      const rows = await db
        .select({ id: passcodeChallenge.id })
        .from(passcodeChallenge)
        .where(
          and(
            isTo(emailAddress, digester),
            eq(passcodeChallenge.isStanding, true),
            eq(passcodeChallenge.purpose, 'SIGN_IN'),
            isLive,
            or(gt(expiresAt, then), and(isNull(expiresAt), gt(standsUntil, then))),
          ),
        )
        .limit(1)
      return rows.length === 1
    },

    /** The standing passcode to the mailbox that has these digits, whichever journey asked for it. */
    async withDigits(emailAddress: string, digits: string): Promise<StandingPasscode | null> {
      const rows = await db
        .select()
        .from(passcodeChallenge)
        .where(
          and(
            isTo(emailAddress, digester),
            eq(passcodeChallenge.isStanding, true),
            isNotNull(passcodeChallenge.digest),
            isLive,
          ),
        )
      const found = rows.find(
        ({ id, digest }) => digest && digester.matches('passcode', boundTo(id, digits), digest),
      )
      if (!found?.expiresAt) return null
      const { id, journeyId, purpose, browserDigest, expiresAt } = found
      return { id, journeyId, purpose, browserDigest, expiresAt }
    },
  }
}
