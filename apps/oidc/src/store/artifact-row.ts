import { hash } from 'node:crypto'
import type { Logger } from '@identity/runtime'
import type { AdapterPayload } from 'oidc-provider'
import type { ArtifactSeal } from './artifact-seal.ts'

export type Artifact = { model: string; id: string; payload: AdapterPayload; expiresAt: Date }
export type ArtifactHandle = { id: string } | { uid: string } | { userCode: string }

/** As a query selects it. */
export type Row = {
  model: string
  idHash: Buffer
  payloadSealed: string
  consumedAt: Date | null
  /** Of a code or a token: its session's `uid_hash`. Null in rows from before there was such a column. */
  sessionHash?: Buffer | null
}

/** As it is written. */
export type NewRow = Awaited<ReturnType<ReturnType<typeof artifactRows>['rowOf']>>

/** The id of a token is the token: only its digest is stored, and everything else is sealed. */
export const digest = (handle: string) => hash('sha256', handle, 'buffer')
const digestOrNull = (handle: string | undefined) => (handle === undefined ? null : digest(handle))

export function artifactRows(seal: ArtifactSeal, logger: Logger) {
  // A request that finds a row again, in its memory, does not open it again.
  const opened = new WeakMap<Row, string>()

  async function open(row: Row): Promise<string | undefined> {
    const text = opened.get(row) ?? (await seal.open(row.payloadSealed, row))
    if (text !== undefined) opened.set(row, text)
    return text
  }

  return {
    async payloadOf(row: Row): Promise<AdapterPayload | undefined> {
      const { model, idHash, consumedAt } = row
      const text = await open(row)
      if (text === undefined) {
        logger.warn({ model }, 'an artefact is sealed with a key that we do not hold')
        return undefined
      }
      const payload: AdapterPayload = JSON.parse(text)
      // A payload that was moved to another row would hand one identity another's session.
      if (payload.kind !== model || !payload.jti || !digest(payload.jti).equals(idHash)) return undefined
      return consumedAt ? { ...payload, consumed: Math.floor(consumedAt.getTime() / 1000) } : payload
    },

    async rowOf({ model, id, payload, expiresAt }: Artifact) {
      const idHash = digest(id)
      return {
        model,
        id_hash: idHash,
        payload_sealed: await seal.close(JSON.stringify(payload), { model, idHash }),
        grant_hash: digestOrNull(payload.grantId),
        uid_hash: digestOrNull(payload.uid),
        session_hash: digestOrNull(payload.sessionUid),
        user_code_hash: digestOrNull(payload.userCode),
        expires_at: expiresAt,
      }
    },
  }
}
