import type Provider from 'oidc-provider'
import type { KoaContextWithOIDC, Session } from 'oidc-provider'

const FIELD = 'apiSessionId'

/**
 * The engine's session is a shadow of a session in the API: this makes it remember which one. The engine stores only the fields that it
 * knows, so it is told of ours before it first stores anything.
 */
export function rememberApiSessions(provider: Provider): void {
  const fields = [...provider.Session.IN_PAYLOAD, FIELD]
  Object.defineProperty(provider.Session, 'IN_PAYLOAD', { get: () => fields })

  // Raised when the browser is back from the pages, before the engine decides and stores.
  provider.on('interaction.ended', ({ oidc }) => {
    const apiSessionId = oidc.result?.login?.[FIELD]
    if (oidc.session && typeof apiSessionId === 'string') Reflect.set(oidc.session, FIELD, apiSessionId)
  })
}

export function apiSessionIdOf(session: Session): string | undefined {
  const id: unknown = Reflect.get(session, FIELD)
  return typeof id === 'string' ? id : undefined
}

/** What is asked of the API about the session of a browser that wants to enter a service; nothing where there is none. */
export function entryQuestion({ oidc }: KoaContextWithOIDC): { sessionId?: string; isEntering?: true } {
  const sessionId = oidc.session && apiSessionIdOf(oidc.session)
  return sessionId === undefined ? {} : { sessionId, isEntering: true }
}
