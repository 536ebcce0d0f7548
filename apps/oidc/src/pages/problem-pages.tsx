import { randomUUID } from 'node:crypto'
import { type Logger, type RefusalKind, refusalBody } from '@identity/runtime'
import type Provider from 'oidc-provider'
import { type Configuration, errors } from 'oidc-provider'
import { type Diagnosis, diagnosisOf } from '../diagnosis/diagnosis.ts'
import { isJsonEndpoint } from '../edge/json-endpoints.ts'
import type { Context, Middleware } from '../edge/middleware.ts'
import { ErrorPage } from './error.page.tsx'
import type { CameFrom, ShowPage } from './page.tsx'
import { PROBLEM_STATUS, type Problem, problemOf } from './problem.ts'
import { serviceOfInteraction } from './way-back.ts'

/** What known-addresses.ts and the engine's router leave as a bare status. */
const BARE_REFUSALS: Record<number, { kind: RefusalKind; problem: Problem }> = {
  404: { kind: 'unknown', problem: 'not-found' },
  405: { kind: 'method', problem: 'bad-link' },
  413: { kind: 'tooLarge', problem: 'bad-link' },
}

export const REFERENCE_HEADER = 'x-request-id'

/** The name under which this request is in our logs; people read it out to support. */
export function referenceOf(ctx: Pick<Context, 'response'>): string {
  return ctx.response.get(REFERENCE_HEADER)
}

/** Catches what the engine does not: our own routes, its own slips, and addresses that lead nowhere. */
export function problemPages(
  provider: Provider,
  show: ShowPage,
  { logger, tellsEngineers }: { logger: Logger; tellsEngineers: boolean },
): Middleware {
  const diagnosed = (error: unknown) => (tellsEngineers ? diagnosisOf(error) : undefined)
  return async (ctx, next) => {
    ctx.set(REFERENCE_HEADER, randomUUID())
    try {
      await next()
    } catch (err) {
      const problem = problemOf(err)
      const referenceId = referenceOf(ctx)
      if (problem === 'ours') logger.error({ err, referenceId, path: routeOf(ctx) }, 'a request failed')
      else logger.info({ err, referenceId, path: routeOf(ctx), problem }, 'a request was refused')
      ctx.status = PROBLEM_STATUS[problem]
      if (isJsonEndpoint(ctx)) ctx.body = jsonError(err)
      else {
        const from = await cameFrom(provider, ctx)
        showError(show, ctx, { problem, from, diagnosis: diagnosed(err) })
      }
      return
    }
    const { status } = ctx
    const refused = ctx.body ? undefined : BARE_REFUSALS[status]
    if (!refused) return
    if (isJsonEndpoint(ctx)) ctx.body = refusalBody(refused.kind, ctx.originalUrl)
    else showError(show, ctx, { problem: refused.problem })
    ctx.status = status // a body makes it 200
  }
}

/** The engine's own errors, as a page. It has set the status. */
export function renderErrorWith(
  show: ShowPage,
  tellsEngineers: boolean,
): NonNullable<Configuration['renderError']> {
  return async (ctx, _out, error) => {
    const { status } = ctx
    const from = ctx.oidc.client ?? (await cameFrom(ctx.oidc.provider, ctx))
    const diagnosis = tellsEngineers ? diagnosisOf(error, ctx.oidc) : undefined
    showError(show, ctx, { problem: problemOf(error), from, diagnosis })
    ctx.status = status
  }
}

type Shown = { problem: Problem; from?: CameFrom; diagnosis?: Diagnosis | undefined }

function showError(show: ShowPage, ctx: Context, { problem, from, diagnosis }: Shown): void {
  const referenceId = referenceOf(ctx)
  show(ctx, <ErrorPage problem={problem} from={from} referenceId={referenceId} diagnosis={diagnosis} />)
}

/** A page about a failure must not fail itself. */
async function cameFrom(provider: Provider, request: Pick<Context, 'originalUrl'>): Promise<CameFrom> {
  try {
    return await serviceOfInteraction(provider, request)
  } catch {
    return undefined
  }
}

function jsonError(err: unknown) {
  return { error: err instanceof errors.OIDCProviderError && err.expose ? err.error : 'server_error' }
}

/** Without the ids in it. */
function routeOf({ path }: Context): string {
  return path.replace(/[\w-]{20,}/g, ':id')
}
