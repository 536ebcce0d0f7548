import { type Executor, passcodeChallenge } from '@identity/database'
import { and, eq, gt, isNull, or } from 'drizzle-orm'
import type { Digester } from '../secrets/digester.ts'
import { LEDGER_WINDOW_MS, type LedgerEntry } from './domain/ledger.ts'
import { isTo } from './passcode-rows.ts'

/** What was mailed to a mailbox, for the sum of chances: domain/ledger.ts. */
export function ledgerRepository(db: Executor, digester: Digester) {
  return {
    /**
     * The passcodes to a mailbox, for signing in, that could be guessed within the ledger's window: those for which this known browser
     * asked, or all other browsers together.
     */
    mailedTo(emailAddress: string, browser: string | null, now: Date): Promise<LedgerEntry[]> {
      const { digitCount, maxAttempts, attempts, expiresAt, retiredAt, provedAt } = passcodeChallenge
      const since = new Date(now.getTime() - LEDGER_WINDOW_MS)
      return db
        .select({ digitCount, maxAttempts, attempts, expiresAt, retiredAt, provedAt })
        .from(passcodeChallenge)
        .where(
          and(
            isTo(emailAddress, digester),
            browser ? eq(passcodeChallenge.browserDigest, browser) : isNull(passcodeChallenge.browserDigest),
            eq(passcodeChallenge.purpose, 'SIGN_IN'),
            or(isNull(expiresAt), gt(expiresAt, since)),
          ),
        )
    },
  }
}
