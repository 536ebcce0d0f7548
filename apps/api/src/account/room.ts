import { AccountResolver } from './account.resolver.ts'
import { ForgetBrowsersResolver } from './forget-browsers/forget-browsers.resolver.ts'

/** The questions of our own account pages. */
export const accountRoom = {
  resolvers: [AccountResolver, ForgetBrowsersResolver],
}
