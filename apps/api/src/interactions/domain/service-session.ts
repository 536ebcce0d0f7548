// The names that a session store makes: no `@` and no `%`, so never an email address.
const REFERENCE = /^[\w.:~+/=-]{1,100}$/

/**
 * A service’s own name for a visit (`session_id`), by which its reports are compared with our events. Events are kept for years, so a value
 * that could be an address is left out of them.
 */
export function serviceSessionReference(sent: string | null): { serviceSessionId?: string } {
  return sent && REFERENCE.test(sent) ? { serviceSessionId: sent } : {}
}
