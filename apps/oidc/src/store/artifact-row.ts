import { createHash } from 'node:crypto'
import type { Logger } from '@identity/runtime'
import type { AdapterPayload } from 'oidc-provider'
import type { ArtifactSeal } from './artifact-seal.ts'

export type Artifact = { model: string; id: string; payload: AdapterPayload; expiresAt: Date }
export type ArtifactHandle = { id: string } | { uid: string } | { userCode: string }

/** As a query selects it. */
export type Row = { model: string; idHash: Buffer; payloadSealed: string; consumedAt: Date | null }

/** As it is written. */
export type NewRow = Awaited<ReturnType<ReturnType<typeof artifactRows>['rowOf']>>

/** The id of a token is the token: only its digest is stored, and everything else is sealed. */
export const digest = (handle: string) => createHash('sha256').update(handle).digest()
const digestOrNull = (handle: string | undefined) => (handle === undefined ? null : digest(handle))

export function artifactRows(seal: ArtifactSeal, logger: Logger) {
  return {
    async payloadOf(row: Row): Promise<AdapterPayload | undefined> {
      const { model, idHash, consumedAt } = row
      const text = await seal.open(row.payloadSealed, row)
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
        user_code_hash: digestOrNull(payload.userCode),
        expires_at: expiresAt,
      }
    },
  }
}
