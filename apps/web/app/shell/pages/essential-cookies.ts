/** What a cookie is for; the page about cookies has a sentence for each. */
export type CookieKind =
  | 'browser'
  | 'journey'
  | 'account'
  | 'signIn'
  | 'session'
  | 'interaction'
  | 'resume'
  | 'ticket'
  | 'lang'

type EssentialCookie = { name: string; kind: CookieKind }

/**
 * Every cookie that this origin sets. `session`, `interaction`, `resume` and `ticket` are set by apps/oidc (its cookies.ts and same-browser.ts), all others here; of theirs,
 * and of the account pages’, the names are longer over https.
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
  const secure = options.isSecure ? '__Secure-' : ''
  const always: EssentialCookie[] = [
    { name: options.isSecure ? '__Host-browser' : 'browser', kind: 'browser' },
    { name: 'journey', kind: 'journey' },
    { name: `${secure}account`, kind: 'account' },
    { name: `${secure}sign_in_…`, kind: 'signIn' }, // what follows is another each time
    { name: session, kind: 'session' },
    { name: interaction, kind: 'interaction' },
    { name: resume, kind: 'resume' },
    { name: ticket, kind: 'ticket' },
  ]
  return options.hasLanguages ? [...always, { name: 'lang', kind: 'lang' }] : always
}
