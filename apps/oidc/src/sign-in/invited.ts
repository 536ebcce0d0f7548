// Set by apps/web, for half an hour, when the button on the page of an invitation is pressed (invitation.session.ts there).
const NAME = 'invitation'

/**
 * True when an invitation was opened in this browser, and no sign-in has taken it along. What it holds is none of our business. Over https only the name
 * counts that no other host can set: the web would not drop another, and each sign-in would ask anew.
 */
export function hasInvitation(cookies: string | undefined, origin: URL): boolean {
  const wanted = origin.protocol === 'https:' ? `__Host-${NAME}` : NAME
  return (cookies ?? '').split(';').some((pair) => pair.split('=')[0]?.trim() === wanted)
}
