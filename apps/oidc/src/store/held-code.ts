import Provider from 'oidc-provider'
import { isWithinRequest, known, note } from '../request/request-memory.ts'
import type { ArtifactRepository } from './artifact.repository.ts'
import type { Artifact } from './artifact-row.ts'

const CODE = 'held code'
const WITH_A_BROWSER: readonly (string | undefined)[] = ['authorization', 'resume']

/**
 * A code, and the session of the browser that is given it: the engine stores the one after the other, and here they are one statement and one
 * commit. The code waits in the memory of its request, and no answer leaves before it is stored.
 */
export const heldCode = {
  /** True when the session of this request, which the engine stores after its codes, will take this artefact along. */
  hold(artifact: Artifact): boolean {
    const isIt = artifact.model === 'AuthorizationCode' && WITH_A_BROWSER.includes(Provider.ctx?.oidc?.route)
    if (!isIt || !isWithinRequest()) return false
    note<Artifact | undefined>(CODE, artifact)
    return true
  },

  get: () => known<Artifact | undefined>(CODE),
  isKept: () => note<Artifact | undefined>(CODE, undefined),
}

/** A code that still waits when the engine is done: no session was stored. */
export function keepHeldCode(artifacts: Pick<ArtifactRepository, 'save'>) {
  return async (_ctx: unknown, next: () => Promise<unknown>): Promise<void> => {
    await next()
    const code = heldCode.get()
    if (code) await artifacts.save(code)
  }
}
