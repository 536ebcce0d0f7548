// Names, and what a session store makes up: no `@` and no `%`, so no address of anybody's.
const REFERENCE = /^[\w.:~+/=-]{1,100}$/

/**
 * A service’s own name for a visit (`session_id`), by which its reports and our events are laid side by side. Events are kept for years, so
 * what could be an address is left out of them.
 */
export function serviceSessionReference(sent: string | null): { serviceSessionId?: string } {
  return sent && REFERENCE.test(sent) ? { serviceSessionId: sent } : {}
}
