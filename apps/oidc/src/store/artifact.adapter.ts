import type { Clock } from '@identity/values'
import { type Adapter, errors } from 'oidc-provider'
import type { ArtifactRepository } from './artifact.repository.ts'
import { heldCode } from './held-code.ts'

/** Stores the engine's artefacts: codes, grants, sessions, tokens, interactions. */
export function createArtifactAdapter(model: string, artifacts: ArtifactRepository, clock: Clock): Adapter {
  return {
    async upsert(id, payload, expiresInSeconds) {
      if (!expiresInSeconds) throw new Error(`a ${model} must have a life`)
      const expiresAt = new Date(clock.now().getTime() + expiresInSeconds * 1000)
      const artifact = { model, id, payload, expiresAt }
      if (payload.uid !== undefined) {
        await artifacts.saveSession(artifact, payload.uid, heldCode.get())
        heldCode.isKept()
      } else if (!heldCode.hold(artifact)) await artifacts.save(artifact)
    },
    find: (id) => artifacts.find(model, { id }),
    findByUid: (uid) => artifacts.find(model, { uid }),
    findByUserCode: (userCode) => artifacts.find(model, { userCode }),
    async consume(id) {
      if (await artifacts.consume(model, id, clock.now())) return
      // The engine read it as unused, and another request used it first. Used twice is treated as stolen: RFC 9700, 4.5.
      await artifacts.revokeGrantOf(model, id)
      throw usedTwice(model)
    },
    destroy: (id) => artifacts.remove(model, id),
    revokeByGrantId: (grantId) => artifacts.removeByGrant(model, grantId),
  }
}

/** A pushed request is used up in the browser, a code or a refresh token at the token endpoint: each has its own error there. */
function usedTwice(model: string): errors.OIDCProviderError {
  return model === 'PushedAuthorizationRequest'
    ? new errors.InvalidRequestUri('already used')
    : new errors.InvalidGrant('already consumed')
}
