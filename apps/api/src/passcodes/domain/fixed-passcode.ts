import { emailKey } from '@identity/values'

/** An address whose passcode is always the same, for tests of the protocol: only development builds have one (config.ts). */
export type FixedPasscode = { emailAddress: string; digits: string }

export function fixedDigits(fixed: FixedPasscode | undefined, emailAddress: string): string | null {
  return fixed && emailKey(fixed.emailAddress) === emailKey(emailAddress) ? fixed.digits : null
}
