import { createHash } from 'node:crypto'
import type { Logger } from '@identity/runtime'
import type { AdapterPayload } from 'oidc-provider'
import type { Sql } from 'postgres'
import { mergeAuthorizations } from './concurrent-session.ts'
import type { Seal } from './seal.ts'

export type Artifact = { model: string; id: string; payload: AdapterPayload; expiresAt: Date }
export type ArtifactHandle = { id: string } | { uid: string } | { userCode: string }

type Row = { idHash: Buffer; payloadSealed: string; consumedAt: Date | null }

/** The id of a token is the token: only its digest is stored, and everything else is sealed. */
const digest = (handle: string) => createHash('sha256').update(handle).digest()
const digestOrNull = (handle: string | undefined) => (handle === undefined ? null : digest(handle))

export type ArtifactRepository = ReturnType<typeof createArtifactRepository>

export function createArtifactRepository(sql: Sql, seal: Seal, logger: Logger) {
  async function payloadOf(model: string, row: Row): Promise<AdapterPayload | undefined> {
    const text = await seal.open(row.payloadSealed)
    if (text === undefined) {
      logger.warn({ model }, 'an artefact is sealed with a key that we do not hold')
      return undefined
    }
    const payload: AdapterPayload = JSON.parse(text)
    // A payload that was moved to another row would hand one identity another's session.
    if (payload.kind !== model || !payload.jti || !digest(payload.jti).equals(row.idHash)) return undefined
    return row.consumedAt ? { ...payload, consumed: Math.floor(row.consumedAt.getTime() / 1000) } : payload
  }

  async function rowOf({ model, id, payload, expiresAt }: Artifact) {
    return {
      model,
      id_hash: digest(id),
      payload_sealed: await seal.close(JSON.stringify(payload)),
      grant_hash: digestOrNull(payload.grantId),
      uid_hash: digestOrNull(payload.uid),
      user_code_hash: digestOrNull(payload.userCode),
      expires_at: expiresAt,
    }
  }

  return {
    async save(artifact: Artifact): Promise<void> {
      const row = await rowOf(artifact)
      await sql`
        insert into oidc.artifact ${sql(row)}
        on conflict (model, id_hash) do update set
          payload_sealed = excluded.payload_sealed, grant_hash = excluded.grant_hash,
          user_code_hash = excluded.user_code_hash, expires_at = excluded.expires_at`
    },

    /** False when it is there already: of many that arrive at once exactly one is told true. */
    async addOnce(artifact: Artifact): Promise<boolean> {
      const { count } = await sql`
        insert into oidc.artifact ${sql(await rowOf(artifact))} on conflict (model, id_hash) do nothing`
      return count === 1
    },

    /** A session's id changes at sign-in, and its old row goes first: `uid` is what stays. */
    async saveSession(artifact: Artifact, uid: string): Promise<void> {
      await sql.begin(async (tx) => {
        const [row] = await tx<Row[]>`
          select id_hash as "idHash", payload_sealed as "payloadSealed", consumed_at as "consumedAt"
          from oidc.artifact where uid_hash = ${digest(uid)} for update`
        const stored = row && (await payloadOf(artifact.model, row))
        const payload = mergeAuthorizations(stored, artifact.payload)
        // A slower request that still holds the id of before must not bring that session back: it writes only to the row that it read.
        await tx`
          insert into oidc.artifact ${tx(await rowOf({ ...artifact, payload }))}
          on conflict (uid_hash) where uid_hash is not null do update set
            payload_sealed = excluded.payload_sealed, expires_at = excluded.expires_at
          where artifact.id_hash = excluded.id_hash`
      })
    },

    async find(model: string, handle: ArtifactHandle): Promise<AdapterPayload | undefined> {
      const isIt =
        'id' in handle
          ? sql`id_hash = ${digest(handle.id)}`
          : 'uid' in handle
            ? sql`uid_hash = ${digest(handle.uid)}`
            : sql`user_code_hash = ${digest(handle.userCode)}`
      const [row] = await sql<Row[]>`
        select id_hash as "idHash", payload_sealed as "payloadSealed", consumed_at as "consumedAt"
        from oidc.artifact where model = ${model} and ${isIt}`
      return row && payloadOf(model, row)
    },

    /** True for exactly one caller, however many arrive at once. */
    async consume(model: string, id: string, at: Date): Promise<boolean> {
      const { count } = await sql`
        update oidc.artifact set consumed_at = ${at}
        where model = ${model} and id_hash = ${digest(id)} and consumed_at is null`
      return count === 1
    },

    async remove(model: string, id: string): Promise<void> {
      await sql`delete from oidc.artifact where model = ${model} and id_hash = ${digest(id)}`
    },

    async removeByGrant(model: string, grantId: string): Promise<void> {
      await sql`delete from oidc.artifact where model = ${model} and grant_hash = ${digest(grantId)}`
    },

    /** The grant that an artefact came from, and everything else that came from it. */
    async revokeGrantOf(model: string, id: string): Promise<void> {
      await sql`
        delete from oidc.artifact using (
          select grant_hash from oidc.artifact where model = ${model} and id_hash = ${digest(id)}
        ) revoked
        where artifact.grant_hash = revoked.grant_hash
           or (artifact.model = 'Grant' and artifact.id_hash = revoked.grant_hash)`
    },

    async revokeGrant(grantId: string): Promise<void> {
      await sql`
        delete from oidc.artifact
        where grant_hash = ${digest(grantId)} or (model = 'Grant' and id_hash = ${digest(grantId)})`
    },

    /** Deletes a few rows that expired before then, leaving alone those that another copy of us is deleting. */
    async removeExpired(before: Date, atMost: number): Promise<number> {
      const { count } = await sql`
        delete from oidc.artifact using (
          select model, id_hash from oidc.artifact where expires_at < ${before}
          order by expires_at limit ${atMost} for update skip locked
        ) expired
        where artifact.model = expired.model and artifact.id_hash = expired.id_hash`
      return count
    },
  }
}
