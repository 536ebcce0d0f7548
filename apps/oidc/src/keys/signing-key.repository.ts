import type { Logger } from '@identity/runtime'
import type { JWK } from 'jose'
import type { Sql, TransactionSql } from 'postgres'
import type { Seal } from '../store/seal.ts'
import {
  changesToPull,
  dueChanges,
  type KeyChange,
  type KeyRecord,
  type KeyState,
} from './signing-key.policy.ts'
import {
  generateSigningKey,
  SIGNING_ALGORITHMS,
  type SigningAlgorithm,
  type SigningKey,
} from './signing-key.ts'

type Row = KeyRecord & { publicJwk: JWK; privateJwkSealed: string | null }

// Copies that start together wait for the one that makes the keys: longer than an ordinary statement may take.
const LOCK_TIMEOUT = '30s'

export type SigningKeyRepository = ReturnType<typeof createSigningKeyRepository>

/** The keys that sign tokens. Private halves are sealed; only the facade can open them. */
export function createSigningKeyRepository(sql: Sql, seal: Seal, logger: Logger) {
  const readRows = (tx: Sql | TransactionSql) => tx<Row[]>`
    select kid, alg, state, public_jwk as "publicJwk", private_jwk_sealed as "privateJwkSealed",
           published_at as "publishedAt", signing_from as "signingFrom", retired_at as "retiredAt",
           private_jwk_sealed is null as "isErased"
    from oidc.signing_key order by signing_from desc nulls last, created_at desc, kid`

  async function open(row: Row): Promise<SigningKey | undefined> {
    const text = row.privateJwkSealed === null ? undefined : await seal.open(row.privateJwkSealed)
    if (text !== undefined) {
      return { kid: row.kid, alg: row.alg, publicJwk: row.publicJwk, privateJwk: JSON.parse(text) }
    }
    if (!row.isErased) {
      logger.warn(
        { kid: row.kid },
        'a signing key is sealed with a key that we do not hold; it is left alone',
      )
    }
    return undefined
  }

  async function openAll(rows: readonly Row[], state: KeyState): Promise<SigningKey[]> {
    const keys = await Promise.all(rows.filter((row) => row.state === state).map(open))
    return SIGNING_ALGORITHMS.flatMap((alg) => keys.filter((key) => key?.alg === alg)).filter(
      (key) => key !== undefined,
    )
  }

  async function add(
    tx: TransactionSql,
    alg: SigningAlgorithm,
    { state, signingFrom, now }: { state: KeyState; signingFrom: Date; now: Date },
  ): Promise<SigningKey> {
    const key = await generateSigningKey(alg)
    await tx`
      insert into oidc.signing_key ${tx({
        kid: key.kid,
        alg,
        public_jwk: tx.json({ ...key.publicJwk }),
        private_jwk_sealed: await seal.close(JSON.stringify(key.privateJwk)),
        state,
        created_at: now,
        published_at: state === 'pending' ? null : now,
        signing_from: signingFrom,
      })}`
    logger.info({ kid: key.kid, alg, state, signingFrom }, 'a signing key was made')
    return key
  }

  async function apply(tx: TransactionSql, change: KeyChange, now: Date): Promise<void> {
    if (change.kind === 'make') {
      await add(tx, change.alg, { state: 'pending', signingFrom: change.signingFrom, now })
      return
    }
    if (change.kind === 'replace') {
      await add(tx, change.alg, { state: 'signing', signingFrom: now, now })
      return
    }
    const { kid, kind } = change
    const set = {
      publish: { state: 'published', published_at: now },
      sign: { state: 'signing', signing_from: now },
      retire: { state: 'retired', retired_at: now },
      erase: { private_jwk_sealed: null },
    }[kind]
    await tx`update oidc.signing_key set ${tx(set)} where kid = ${kid}`
    logger.info({ kid, change: kind }, 'a signing key moved on')
  }

  /** One copy of us at a time changes the keys. */
  const alone = <Result>(work: (tx: TransactionSql) => Promise<Result>) =>
    sql.begin(async (tx) => {
      await tx`select set_config('lock_timeout', ${LOCK_TIMEOUT}, true), set_config('statement_timeout', ${LOCK_TIMEOUT}, true)`
      await tx`select pg_advisory_xact_lock(hashtextextended('oidc.signing_key', 0))`
      return work(tx)
    })

  return {
    /** Makes the keys that are missing. However many copies start at once, one key for each algorithm. */
    async ensure(now: Date): Promise<void> {
      await alone(async (tx) => {
        const signing = await openAll(await readRows(tx), 'signing')
        for (const alg of SIGNING_ALGORITHMS) {
          if (signing.some((key) => key.alg === alg)) continue
          await add(tx, alg, { state: 'signing', signingFrom: now, now })
        }
      })
    },

    /** Those that sign, newest first; then those that are shown only: the next ones, and the ones of before. */
    async shown(): Promise<{ signing: SigningKey[]; others: SigningKey[] }> {
      const rows = await readRows(sql)
      const signing = await openAll(rows, 'signing')
      const others = [...(await openAll(rows, 'published')), ...(await openAll(rows, 'retired'))]
      return { signing, others }
    },

    /** Applies the changes that are due. */
    async applyDueChanges(now: Date): Promise<void> {
      if (dueChanges(await readRows(sql), now).length === 0) return
      await alone(async (tx) => {
        for (const change of dueChanges(await readRows(tx), now)) await apply(tx, change, now)
      })
    },

    /** Seals with the newest key of our ring the private halves that an older one sealed. */
    async reseal(): Promise<void> {
      for (const { kid, privateJwkSealed: before } of await readRows(sql)) {
        if (before === null || seal.isNewest(before)) continue
        const text = await seal.open(before)
        if (text === undefined) continue
        await sql`
          update oidc.signing_key set private_jwk_sealed = ${await seal.close(text)}
          where kid = ${kid} and private_jwk_sealed = ${before}`
      }
    },

    /** Makes the next key of each algorithm that has none yet, to sign from then on. */
    async rotate(signingFrom: Date, now: Date): Promise<void> {
      await alone(async (tx) => {
        const rows = await readRows(tx)
        for (const alg of SIGNING_ALGORITHMS) {
          const waiting = rows.find(
            (row) => row.alg === alg && (row.state === 'pending' || row.state === 'published'),
          )
          if (!waiting) await add(tx, alg, { state: 'pending', signingFrom, now })
          // In an emergency the key that waits already does not wait any longer.
          else if (waiting.signingFrom && waiting.signingFrom > signingFrom)
            await tx`update oidc.signing_key set signing_from = ${signingFrom} where kid = ${waiting.kid}`
        }
      })
    },

    /** For a key that leaked: gone from the key document, erased, and followed by another if it signed. False: there is no such key. */
    async pull(kid: string, now: Date): Promise<boolean> {
      return alone(async (tx) => {
        const rows = await readRows(tx)
        const pulled = rows.find((row) => row.kid === kid)
        if (!pulled) return false
        for (const change of changesToPull(rows, pulled)) await apply(tx, change, now)
        return true
      })
    },

    list: (): Promise<KeyRecord[]> => readRows(sql),

    /** True while the database still holds every one of these. One that retired a moment ago is good until the next look. */
    async areInUse(kids: readonly string[]): Promise<boolean> {
      const rows = await sql`
        select 1 from oidc.signing_key where private_jwk_sealed is not null and kid = any(${[...kids]})`
      return kids.length > 0 && rows.length === kids.length
    },
  }
}
