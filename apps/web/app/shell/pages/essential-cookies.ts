import { languageCookie } from '@identity/page-frame'

/** What a cookie is for; the page about cookies has a sentence for each. */
export type CookieKind =
  | 'browser'
  | 'journey'
  | 'invitation'
  | 'account'
  | 'signIn'
  | 'session'
  | 'interaction'
  | 'resume'
  | 'ticket'
  | 'lang'
  | 'support'
  | 'supportDone'

export type EssentialCookie = { name: string; kind: CookieKind }

/**
 * Every cookie that this origin sets for people who sign in to services. `session`, `interaction`, `resume` and `ticket` are set by apps/oidc (its cookies.ts and same-browser.ts), all others here. Over https
 * every name has the browser's prefix: `__Host-` for all paths, `__Secure-` for some.
 */
export function essentialCookies(options: { isSecure: boolean; hasLanguages: boolean }): EssentialCookie[] {
  const [session, interaction, resume, ticket] = options.isSecure
    ? ([
        '__Host-session',
        '__Secure-interaction',
        '__Secure-interaction-resume',
        '__Secure-interaction-ticket',
      ] as const)
    : (['_session', '_interaction', '_interaction_resume', '_interaction_ticket'] as const)
  const [host, secure] = options.isSecure ? ['__Host-', '__Secure-'] : ['', '']
  const always: EssentialCookie[] = [
    { name: `${host}browser`, kind: 'browser' },
    { name: `${secure}journey`, kind: 'journey' },
    { name: `${host}invitation`, kind: 'invitation' },
    { name: `${host}account`, kind: 'account' },
    { name: `${secure}sign_in_…`, kind: 'signIn' }, // what follows is another each time
    { name: session, kind: 'session' },
    { name: interaction, kind: 'interaction' },
    { name: resume, kind: 'resume' },
    { name: ticket, kind: 'ticket' },
  ]
  return options.hasLanguages ? [...always, { name: languageCookie(options.isSecure), kind: 'lang' }] : always
}

/** Those that only members of staff are given, at the pages below /support, beside those above. */
export function staffCookies({ isSecure }: { isSecure: boolean }): EssentialCookie[] {
  const [host, secure] = isSecure ? ['__Host-', '__Secure-'] : ['', '']
  return [
    { name: `${host}support`, kind: 'support' },
    { name: `${secure}support_done`, kind: 'supportDone' },
  ]
}
