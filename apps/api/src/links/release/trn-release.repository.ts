import { type Executor, trnRelease } from '@identity/database'
import { mailboxFold } from '@identity/values'
import { and, eq, inArray, isNotNull, notLike } from 'drizzle-orm'
import type { Secrets } from '../../secrets/secrets.ts'

type Release = { emailAddress: string; trn: string; releasedAt: Date }

/** The TRNs that were given out, and to which address: `ada+2@` and `ada@` may be one mailbox, and so are one here. */
export function trnReleaseRepository(db: Executor, { digester, sealer }: Secrets) {
  async function add({ emailAddress, trn, releasedAt }: Release): Promise<void> {
    const emailDigest = digester.digest('trn-release', mailboxFold(emailAddress))
    const emailSealed = sealer.seal(emailAddress)
    await db.insert(trnRelease).values({ emailDigest, emailSealed, trn, releasedAt }).onConflictDoNothing()
  }

  return {
    add,

    /** Makes some of the digests and seals of an older key anew. Answers how many. Call it in a transaction. */
    async renewSome(atMost: number): Promise<number> {
      const [newest] = digester.keyIds
      const isOlder = and(notLike(trnRelease.emailDigest, `${newest}:%`), isNotNull(trnRelease.emailSealed))
      const rows = await db.select().from(trnRelease).where(isOlder).limit(atMost).for('update')
      for (const { emailDigest, emailSealed, trn, releasedAt } of rows) {
        if (emailSealed) await add({ emailAddress: sealer.open(emailSealed), trn, releasedAt })
        await db
          .delete(trnRelease)
          .where(and(eq(trnRelease.emailDigest, emailDigest), eq(trnRelease.trn, trn)))
      }
      return rows.length
    },

    /** Every TRN that the address ever got, under whichever key. */
    async trnsOf(emailAddress: string): Promise<string[]> {
      const digests = digester.everyDigest('trn-release', mailboxFold(emailAddress))
      const rows = await db
        .selectDistinct({ trn: trnRelease.trn })
        .from(trnRelease)
        .where(inArray(trnRelease.emailDigest, digests))
      return rows.map(({ trn }) => trn)
    },
  }
}
