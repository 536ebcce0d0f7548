import type Provider from 'oidc-provider'
import { errors } from 'oidc-provider'

/** The API takes no longer ones. */
const MAX_LOGIN_HINT_CHARACTERS = 1_000

/**
 * The last redirect carries the service's address, its state, and a code or an error, in the first line of a request to the service. The servers
 * in use take 8 KB of that (nginx, Apache), and our own edge reads no more than 16 KB of headers.
 */
const MAX_ANSWER_BYTES = 8_000
const BYTES_OF_THE_REST = 500 // code or error, description, issuer

const HALF_A_PAIR = /\p{Surrogate}/u

/** False for text that PostgreSQL does not keep, or that has no UTF-8. It names nothing that is registered. */
export function isPlainText(text: string): boolean {
  return !text.includes('\0') && !HALF_A_PAIR.test(text)
}

/** For the address of an answer that no browser could follow: the engine shows its page instead. */
class UnanswerableRequest extends errors.InvalidRequest {
  override allow_redirect = false
}

/**
 * Every endpoint of the engine reads its parameters into one place, from the address, a form or a pushed request. Here is the gate to it: what the
 * API or the database would choke on is the service's mistake, said at the start, and nothing is looked up by it.
 */
export function refuseBadParameters({ OIDCContext }: Provider): void {
  const read = new WeakMap<object, Record<string, unknown>>()
  Object.defineProperty(OIDCContext.prototype, 'params', {
    get(): Record<string, unknown> | undefined {
      return read.get(this)
    },
    set(params: Record<string, unknown>) {
      assertUsable(params) // each time: pushed requests are read in two rounds
      read.set(this, params)
    },
  })
}

function assertUsable(params: Record<string, unknown>): void {
  const { state, login_hint: hint } = params
  if (!isUsable(state)) throw new UnanswerableRequest('state holds characters that it must not')
  if (answerBytes(params) > MAX_ANSWER_BYTES) {
    throw new UnanswerableRequest('state is longer than a redirect can carry')
  }
  for (const [name, value] of Object.entries(params)) {
    if (!isUsable(value)) throw new errors.InvalidRequest(`${name} holds characters that it must not`)
  }
  if (typeof hint === 'string' && hint.length > MAX_LOGIN_HINT_CHARACTERS) {
    throw new errors.InvalidRequest('login_hint is too long')
  }
}

/** A parameter that is given twice is a list: the engine refuses it. */
function isUsable(value: unknown): boolean {
  return [value].flat().every((one) => typeof one !== 'string' || isPlainText(one))
}

function answerBytes(params: Record<string, unknown>): number {
  const { state, redirect_uri: address, post_logout_redirect_uri: afterSignOut } = params
  if (typeof state !== 'string') return 0
  const target = address ?? afterSignOut
  const targetBytes = typeof target === 'string' ? target.length : 0
  return targetBytes + new URLSearchParams({ state }).toString().length + BYTES_OF_THE_REST
}
