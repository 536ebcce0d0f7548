export const CHALLENGE_PURPOSES = ['ADD_PASSKEY', 'SHOW_PASSKEY', 'ADD_AUTHENTICATOR_APP'] as const
export type ChallengePurpose = (typeof CHALLENGE_PURPOSES)[number]

const MINUTE_MS = 60_000

/** A passkey answers while its member looks at the page; an app has to be found, installed and set up first. */
export const CHALLENGE_LIVES_MS: Record<ChallengePurpose, number> = {
  ADD_PASSKEY: 5 * MINUTE_MS,
  SHOW_PASSKEY: 5 * MINUTE_MS,
  ADD_AUTHENTICATOR_APP: 15 * MINUTE_MS,
}
