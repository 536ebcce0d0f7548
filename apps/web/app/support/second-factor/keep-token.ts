import { type AppLoadContext, redirect } from '@remix-run/node'
import { supportSession } from '../shell/support.session.ts'

type Args = { request: Request; context: AppLoadContext }

/** Leads on with the token that the proof answered: the one before opens nothing any more. */
export async function goOnWith(args: Args, token: string, path: string): Promise<Response> {
  return redirect(path, { status: 303, headers: { 'Set-Cookie': await supportSession.keep(args, token) } })
}

/** Recovery codes come right after the first second factor. */
export const afterAdding = (recoveryCodesLeft: number): string =>
  recoveryCodesLeft === 0 ? '/support/second-factor/recovery-codes' : '/support/account'
