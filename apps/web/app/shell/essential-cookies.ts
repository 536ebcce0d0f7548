/** What a cookie is for; the page about cookies has a sentence for each. */
export type CookieKind = 'journey' | 'session' | 'interaction' | 'resume' | 'lang'

type EssentialCookie = { name: string; kind: CookieKind }

/**
 * Every cookie that this origin sets. `journey` and `lang` are ours; the others are set by apps/oidc (its cookies.ts) on this same origin,
 * and over https their names are longer.
 */
export function essentialCookies(options: { isSecure: boolean; hasLanguages: boolean }): EssentialCookie[] {
  const [session, interaction, resume] = options.isSecure
    ? (['__Host-session', '__Secure-interaction', '__Secure-interaction-resume'] as const)
    : (['_session', '_interaction', '_interaction_resume'] as const)
  const always: EssentialCookie[] = [
    { name: 'journey', kind: 'journey' },
    { name: session, kind: 'session' },
    { name: interaction, kind: 'interaction' },
    { name: resume, kind: 'resume' },
  ]
  return options.hasLanguages ? [...always, { name: 'lang', kind: 'lang' }] : always
}
