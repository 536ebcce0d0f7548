import { isLoopbackOrigin } from '@identity/runtime'
import type { z } from 'zod'

type ErrorDetail = { ORIGIN: URL; OIDC_ERROR_DETAIL?: 'on' | 'off' | undefined }

/** Do error pages and the log tell the engineer of a service what is wrong with a request? Only where no stranger comes. */
export function tellsEngineers({ ORIGIN, OIDC_ERROR_DETAIL: detail }: ErrorDetail): boolean {
  return detail ? detail === 'on' : isLoopbackOrigin(ORIGIN.origin)
}

/** An error page that repeats a request is of use to an attacker too, and what is registered for a client is nothing to a stranger. */
export function refuseDetailForStrangers(settings: ErrorDetail, { addIssue }: z.RefinementCtx): void {
  if (settings.OIDC_ERROR_DETAIL !== 'on' || isLoopbackOrigin(settings.ORIGIN.origin)) return
  addIssue({
    code: 'custom',
    message: 'OIDC_ERROR_DETAIL is refused unless ORIGIN is this computer',
  })
}
