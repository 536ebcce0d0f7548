import type { KoaContextWithOIDC } from 'oidc-provider'

// Set by apps/web, for half an hour, when the button on the page of an invitation is pressed (invitation.session.ts there).
const NAMES = ['invitation', '__Host-invitation']

/** True when an invitation was opened in this browser, and no sign-in has taken it along. What it holds is none of our business. */
export function hasInvitation({ req }: Pick<KoaContextWithOIDC, 'req'>): boolean {
  const names = (req.headers.cookie ?? '').split(';').map((pair) => pair.split('=')[0]?.trim() ?? '')
  return names.some((name) => NAMES.includes(name))
}
