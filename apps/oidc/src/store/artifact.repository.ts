import type { Logger } from '@identity/runtime'
import type { AdapterPayload } from 'oidc-provider'
import type { Sql } from 'postgres'
import { artifactMemory as memory } from './artifact-memory.ts'
import {
  type Artifact,
  type ArtifactHandle,
  artifactRows,
  digest,
  type NewRow,
  type Row,
} from './artifact-row.ts'
import type { ArtifactSeal } from './artifact-seal.ts'
import { mergeAuthorizations } from './concurrent-session.ts'

/** Each is read together with its grant and its session: the engine, which looks for the one, looks for the others next. */
const OF_A_GRANT = ['AccessToken', 'AuthorizationCode', 'ClientCredentials', 'RefreshToken']

export type ArtifactRepository = ReturnType<typeof createArtifactRepository>

export function createArtifactRepository(sql: Sql, seal: ArtifactSeal, logger: Logger) {
  const { payloadOf, rowOf } = artifactRows(seal, logger)
  const columns = sql`model, id_hash as "idHash", payload_sealed as "payloadSealed", consumed_at as "consumedAt"`
  const ofTokens = sql`model = any(${OF_A_GRANT})`
  const withGrantAndSession = sql`
    select ${columns}, session_hash as "sessionHash" from named
    union all
    select ${columns}, null from oidc.artifact
    where model = 'Grant' and id_hash in (select grant_hash from named)
    union all
    select ${columns}, null from oidc.artifact
    where model = 'Session' and uid_hash in (select session_hash from named) and uid_hash is not null`

  async function readRow(model: string, handle: ArtifactHandle): Promise<Row | undefined> {
    if ('id' in handle && OF_A_GRANT.includes(model)) return readWithGrant(model, digest(handle.id))
    const isIt =
      'id' in handle
        ? sql`id_hash = ${digest(handle.id)}`
        : 'uid' in handle
          ? sql`uid_hash = ${digest(handle.uid)}`
          : sql`user_code_hash = ${digest(handle.userCode)}`
    const [row] = await sql<Row[]>`select ${columns} from oidc.artifact where model = ${model} and ${isIt}`
    return row
  }

  /** Introspection asks for three kinds of token by one id: one look answers all of them. */
  async function readWithGrant(model: string, idHash: Buffer): Promise<Row | undefined> {
    const rows = await memory.named(
      idHash,
      () => sql<Row[]>`
        with named as (select * from oidc.artifact where ${ofTokens} and id_hash = ${idHash})
        ${withGrantAndSession}`,
    )
    noteNamed(rows)
    return rows.find((row) => row.model === model)
  }

  function noteNamed(rows: readonly Row[]) {
    const sessionHash = rows.find((row) => row.sessionHash)?.sessionHash
    for (const row of rows) {
      if (row.model === 'Grant') memory.note(row)
      if (row.model === 'Session' && sessionHash) memory.note(row, sessionHash)
    }
  }

  /**
   * In one statement where no other request has written since this one read, as is usual. A session that this request has not read is mostly
   * new: no row has its `uid`.
   */
  async function isSavedAtOnce(
    row: NewRow,
    read: Row | undefined,
    code: NewRow | undefined,
  ): Promise<boolean> {
    const { payload_sealed: sealed, expires_at: expiresAt } = row
    const withCode = code ? sql`with code as (insert into oidc.artifact ${sql(code)})` : sql``
    const { count } = read
      ? await sql`
          ${withCode} update oidc.artifact set payload_sealed = ${sealed}, expires_at = ${expiresAt}
          where model = ${row.model} and id_hash = ${row.id_hash} and payload_sealed = ${read.payloadSealed}`
      : await sql`${withCode} insert into oidc.artifact ${sql(row)} on conflict do nothing`
    return count === 1
  }

  async function besides(row: Row | undefined, session: Artifact): Promise<Artifact> {
    const stored = row && (await payloadOf(row))
    return { ...session, payload: mergeAuthorizations(stored, session.payload) }
  }

  return {
    async save(artifact: Artifact): Promise<void> {
      const row = await rowOf(artifact)
      await memory.whileWriting(
        artifact.model,
        () => sql`
          insert into oidc.artifact ${sql(row)}
          on conflict (model, id_hash) do update set
            payload_sealed = excluded.payload_sealed, grant_hash = excluded.grant_hash,
            user_code_hash = excluded.user_code_hash, expires_at = excluded.expires_at`,
      )
    },

    /** False when it is there already: of many that arrive at once exactly one is told true. */
    async addOnce(artifact: Artifact): Promise<boolean> {
      const { count } = await sql`
        insert into oidc.artifact ${sql(await rowOf(artifact))} on conflict (model, id_hash) do nothing`
      return count === 1
    },

    /** The version of a client, if it was ever changed, and by the same statement the code or token that its request will look for next. */
    async versionOfClient(clientId: string, ahead: string): Promise<string | null> {
      const idHash = digest(ahead)
      const rows = await sql<(Row & { version: string | null; model: string | null })[]>`
        with named as (select * from oidc.artifact where ${ofTokens} and id_hash = ${idHash})
        select (select version::text from oidc.client_version where client_id = ${clientId}) as version, found.*
        from (select true) always left join (${withGrantAndSession}) found on true`
      const found = rows.filter((row) => row.model !== null)
      noteNamed(await memory.named(idHash, async () => found))
      return rows[0]?.version ?? null
    },

    /**
     * A session's id changes at sign-in, and its old row goes first: `uid` is what stays. The code of this request, if there is one, is stored by the
     * same statement.
     */
    async saveSession(artifact: Artifact, uid: string, code?: Artifact): Promise<void> {
      const uidHash = digest(uid)
      const read = await memory.known(artifact.model, uidHash)
      const row = await rowOf(await besides(read, artifact))
      const codeRow = code && (await rowOf(code))
      await memory.whileWriting(artifact.model, async () => {
        if (await isSavedAtOnce(row, read, codeRow)) return // where it was not, the code was stored all the same
        await sql.begin(async (tx) => {
          const [before] = await tx<Row[]>`
            select ${columns} from oidc.artifact where uid_hash = ${uidHash} for update`
          // A slower request that still holds the id of before must not bring that session back: it writes only to the row that it read.
          await tx`
            insert into oidc.artifact ${tx(await rowOf(await besides(before, artifact)))}
            on conflict (uid_hash) where uid_hash is not null do update set
              payload_sealed = excluded.payload_sealed, expires_at = excluded.expires_at
            where artifact.id_hash = excluded.id_hash`
        })
      })
    },

    async find(model: string, handle: ArtifactHandle): Promise<AdapterPayload | undefined> {
      const name = 'id' in handle ? handle.id : 'uid' in handle ? handle.uid : handle.userCode
      const row = await memory.row(model, digest(name), () => readRow(model, handle))
      const payload = row && (await payloadOf(row))
      if (row && payload?.uid !== undefined) {
        memory.note(row)
        memory.note(row, digest(payload.uid))
      }
      return payload
    },

    /** True for exactly one caller, however many arrive at once. */
    async consume(model: string, id: string, at: Date): Promise<boolean> {
      const { count } = await memory.whileWriting(
        model,
        () => sql`
          update oidc.artifact set consumed_at = ${at}
          where model = ${model} and id_hash = ${digest(id)} and consumed_at is null`,
      )
      return count === 1
    },

    async remove(model: string, id: string): Promise<void> {
      await memory.whileWriting(
        model,
        () => sql`delete from oidc.artifact where model = ${model} and id_hash = ${digest(id)}`,
      )
    },

    async removeByGrant(model: string, grantId: string): Promise<void> {
      await memory.whileWriting(
        model,
        () => sql`delete from oidc.artifact where model = ${model} and grant_hash = ${digest(grantId)}`,
      )
    },

    /** The grant that an artefact came from, and everything else that came from it. */
    async revokeGrantOf(model: string, id: string): Promise<void> {
      await memory.whileWriting(
        undefined,
        () => sql`
          delete from oidc.artifact using (
            select grant_hash from oidc.artifact where model = ${model} and id_hash = ${digest(id)}
          ) revoked
          where artifact.grant_hash = revoked.grant_hash
             or (artifact.model = 'Grant' and artifact.id_hash = revoked.grant_hash)`,
      )
    },

    async revokeGrant(grantId: string): Promise<void> {
      await memory.whileWriting(
        undefined,
        () => sql`
          delete from oidc.artifact
          where grant_hash = ${digest(grantId)} or (model = 'Grant' and id_hash = ${digest(grantId)})`,
      )
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
