import { type Executor, trnRelease } from '@identity/database'
import { emailMatchKey } from '@identity/matching'
import { emailKey } from '@identity/values'
import { inArray } from 'drizzle-orm'
import type { Digester } from '../secrets/digester.ts'

/** Which TRNs were given out under which address. */
export function trnReleaseRepository(db: Executor, digester: Digester) {
  // `ada+2@` and `ada@` are one mailbox, and so one address here.
  const mailbox = (emailAddress: string) => emailMatchKey(emailAddress) ?? emailKey(emailAddress)

  return {
    /** The same TRN again changes nothing. */
    async add({ emailAddress, trn, releasedAt }: { emailAddress: string; trn: string; releasedAt: Date }) {
      const emailDigest = digester.digest('trn-release', mailbox(emailAddress))
      await db.insert(trnRelease).values({ emailDigest, trn, releasedAt }).onConflictDoNothing()
    },

    /** Every TRN that the address ever got, whichever key was in use then. */
    async trnsOf(emailAddress: string): Promise<string[]> {
      const digests = digester.everyDigest('trn-release', mailbox(emailAddress))
      const rows = await db
        .selectDistinct({ trn: trnRelease.trn })
        .from(trnRelease)
        .where(inArray(trnRelease.emailDigest, digests))
      return rows.map(({ trn }) => trn)
    },
  }
}
