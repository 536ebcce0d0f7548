import { type Executor, trnRelease } from '@identity/database'
import { mailboxFold } from '@identity/values'
import { and, inArray, isNotNull, notLike, sql } from 'drizzle-orm'
import type { Secrets } from '../../secrets/secrets.ts'

type Release = { emailAddress: string; trn: string; releasedAt: Date }

/** The TRNs that were given out, and to which address: `ada+2@` and `ada@` may be one mailbox, and so are one here. */
export function trnReleaseRepository(db: Executor, { digester, sealer }: Secrets) {
  const rowOf = ({ emailAddress, trn, releasedAt }: Release) => ({
    emailDigest: digester.digest('trn-release', mailboxFold(emailAddress)),
    emailSealed: sealer.seal(emailAddress),
    trn,
    releasedAt,
  })

  async function add(...releases: Release[]): Promise<void> {
    if (releases.length > 0) await db.insert(trnRelease).values(releases.map(rowOf)).onConflictDoNothing()
  }

  return {
    add,

    /** Makes some of the digests and seals of an older key anew. Answers how many. Call it in a transaction. */
    async renewSome(atMost: number): Promise<number> {
      const [newest] = digester.keyIds
      const isOlder = and(notLike(trnRelease.emailDigest, `${newest}:%`), isNotNull(trnRelease.emailSealed))
      const rows = await db.select().from(trnRelease).where(isOlder).limit(atMost).for('update')
      await add(
        ...rows.flatMap(({ emailSealed, trn, releasedAt }) =>
          emailSealed ? [{ emailAddress: sealer.open(emailSealed), trn, releasedAt }] : [],
        ),
      )
      const digests = sql.param(rows.map(({ emailDigest }) => emailDigest))
      const trns = sql.param(rows.map(({ trn }) => trn))
      await db
        .delete(trnRelease)
        .where(
          sql`(${trnRelease.emailDigest}, ${trnRelease.trn}) in (select * from unnest(${digests}::text[], ${trns}::text[]))`,
        )
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
