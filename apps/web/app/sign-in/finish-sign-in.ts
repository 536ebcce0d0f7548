import type { LoaderFunctionArgs } from '@remix-run/node'
import type { SignInClient } from '../load-context.ts'
import type { OwnClientSession } from './own-client.session.ts'

/**
 * What came of the way back from the facade. `unknown`: this browser did not set out with it, or it was here already. `headers` forget that the
 * browser was on its way.
 */
export type FinishedSignIn =
  | { kind: 'unknown' }
  | { kind: 'refused'; headers: Headers }
  | { kind: 'signedIn'; sid: string; carried: Record<string, string>; headers: Headers }

/** Finishes a sign-in. Only the browser that set out holds what is needed to come back. */
export async function finishSignIn(
  args: LoaderFunctionArgs,
  { client, session }: { client: SignInClient; session: OwnClientSession },
): Promise<FinishedSignIn> {
  const callback = new URL(args.request.url)
  const state = callback.searchParams.get('state') ?? ''
  const pending = await session.readPending(args, state)
  if (!pending) return { kind: 'unknown' }
  const sid = await client.finish(callback, pending).catch((err: unknown) => {
    args.context.logger.error({ err }, 'a sign-in to pages of ours could not be finished')
    throw new Response(null, { status: 503 })
  })
  const headers = new Headers({ 'Set-Cookie': await session.forgetPending(args, state) })
  return sid ? { kind: 'signedIn', sid, carried: pending.carried, headers } : { kind: 'refused', headers }
}
