import type { Logger } from '@identity/runtime'
import type Provider from 'oidc-provider'
import type { errors, KoaContextWithOIDC } from 'oidc-provider'
import { diagnosisOf } from '../diagnosis/diagnosis.ts'
import { referenceOf } from '../pages/problem-pages.tsx'

/**
 * Refusals and failures of the engine. Codes and registered names only: never a parameter, a token or a subject. To engineers, on a system of their
 * own, also what is wrong.
 */
export function logEngineErrors(
  provider: Provider,
  { logger, tellsEngineers }: { logger: Logger; tellsEngineers: boolean },
): void {
  function refused(ctx: KoaContextWithOIDC, error: errors.OIDCProviderError) {
    const diagnosis = tellsEngineers && diagnosisOf(error, ctx.oidc)
    logger.info(
      { code: error.error, ...context(ctx), ...(diagnosis && { diagnosis }) },
      'the engine refused a request',
    )
  }

  provider.on('authorization.error', refused)
  provider.on('grant.error', refused)
  provider.on('userinfo.error', refused)
  provider.on('introspection.error', refused)
  provider.on('revocation.error', refused)
  provider.on('pushed_authorization_request.error', refused)
  provider.on('end_session.error', refused)
  provider.on('end_session_confirm.error', refused)
  provider.on('grant.revoked', (ctx) => {
    logger.info(context(ctx), 'a grant was revoked') // a sign-out, a revocation, or something used twice: the route tells
  })
  provider.on('server_error', (ctx, err) => {
    logger.error({ err, ...context(ctx) }, 'the engine failed')
  })
}

function context(ctx: KoaContextWithOIDC) {
  return { referenceId: referenceOf(ctx), route: ctx.oidc.route, clientId: ctx.oidc.client?.clientId }
}
