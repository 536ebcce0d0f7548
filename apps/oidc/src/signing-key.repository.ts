import type { Logger } from '@identity/runtime'
import type { JWK } from 'jose'
import type { Sql, TransactionSql } from 'postgres'
import type { Seal } from './seal.ts'
import {
  generateSigningKey,
  SIGNING_ALGORITHMS,
  type SigningAlgorithm,
  type SigningKey,
} from './signing-key.ts'

type Row = { kid: string; alg: SigningAlgorithm; publicJwk: JWK; privateJwkSealed: string }

// Copies that start together wait for the one that makes the keys: longer than an ordinary statement may take.
const LONGEST_WAIT = '30s'

export type SigningKeyRepository = ReturnType<typeof createSigningKeyRepository>

/** The keys that sign tokens. Private halves are sealed; nobody but the facade can open them. */
export function createSigningKeyRepository(sql: Sql, seal: Seal, logger: Logger) {
  async function open(row: Row): Promise<SigningKey | undefined> {
    const text = await seal.open(row.privateJwkSealed)
    if (text === undefined) {
      logger.warn(
        { kid: row.kid },
        'a signing key is sealed with a key that we do not hold; it is left alone',
      )
      return undefined
    }
    return { kid: row.kid, alg: row.alg, publicJwk: row.publicJwk, privateJwk: JSON.parse(text) }
  }

  async function readAll(tx: TransactionSql): Promise<SigningKey[]> {
    const rows = await tx<Row[]>`
      select kid, alg, public_jwk as "publicJwk", private_jwk_sealed as "privateJwkSealed"
      from oidc.signing_key where state = 'signing' order by signing_from desc, kid`
    const keys = await Promise.all(rows.map(open))
    return keys.filter((key) => key !== undefined)
  }

  async function add(tx: TransactionSql, key: SigningKey): Promise<SigningKey> {
    await tx`
      insert into oidc.signing_key (kid, alg, public_jwk, private_jwk_sealed, state, signing_from)
      values (${key.kid}, ${key.alg}, ${tx.json({ ...key.publicJwk })},
              ${await seal.close(JSON.stringify(key.privateJwk))}, 'signing', now())`
    logger.info({ kid: key.kid, alg: key.alg }, 'a signing key was made')
    return key
  }

  return {
    /** The keys to sign with, newest first; makes those that are missing. However many copies start at once, one key each. */
    async ensureAll(): Promise<SigningKey[]> {
      const keys = await sql.begin(async (tx) => {
        await tx`select set_config('lock_timeout', ${LONGEST_WAIT}, true), set_config('statement_timeout', ${LONGEST_WAIT}, true)`
        await tx`select pg_advisory_xact_lock(hashtextextended('oidc.signing_key', 0))`
        const found = await readAll(tx)
        const made: SigningKey[] = []
        for (const alg of SIGNING_ALGORITHMS) {
          if (!found.some((key) => key.alg === alg)) made.push(await add(tx, await generateSigningKey(alg)))
        }
        return [...made, ...found]
      })
      return keys
    },

    /** True while the database still holds every one of these, ready to sign. */
    async areInUse(kids: readonly string[]): Promise<boolean> {
      const rows = await sql`
        select 1 from oidc.signing_key where state = 'signing' and kid = any(${[...kids]})`
      return kids.length > 0 && rows.length === kids.length
    },
  }
}
