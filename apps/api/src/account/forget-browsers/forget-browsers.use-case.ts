import type { AccountDeps } from '../deps.ts'
import { showAccount } from '../show-account.use-case.ts'
import type { ForgetBrowsersOutcome } from './forget-browsers.result.ts'

/** Forgets every browser that is known to the person's address: each needs a passcode like any other from now on. */
export async function forgetBrowsers(deps: AccountDeps, sid: string): Promise<ForgetBrowsersOutcome> {
  const account = await showAccount(deps, sid)
  if (!account) return { kind: 'notSignedIn', sid }
  await deps.repositories.knownBrowsers.forget(account.identity.emailAddress)
  return { kind: 'forgotten', sid }
}
