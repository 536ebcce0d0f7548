import { NotPublic } from './guarded-lookup.ts'

/** Why a try did not count. The closed list that partners and staff see. */
export const WEBHOOK_FAILURES = [
  'ADDRESS_REFUSED',
  'NAME_NOT_FOUND',
  'NOT_PUBLIC',
  'CONNECTION',
  'TLS',
  'TIMEOUT',
  'REDIRECT',
  'STATUS',
  'ANSWER_TOO_LARGE',
  'NO_CHALLENGE',
] as const
export type WebhookFailure = (typeof WEBHOOK_FAILURES)[number]

const TLS_CODES = /^(ERR_TLS|ERR_SSL|CERT_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|EPROTO|HOSTNAME_MISMATCH)/
const TIMEOUT_CODES = /^(UND_ERR_\w*TIMEOUT|ETIMEDOUT|UND_ERR_ABORTED)/

/** The failure that an error of a connection is. Its message may hold the address, and goes no further. */
export function failureOf(error: unknown): WebhookFailure {
  if (error instanceof NotPublic) return 'NOT_PUBLIC'
  if (!(error instanceof Error)) return 'CONNECTION'
  const code = 'code' in error ? String(error.code) : ''
  if (error.name === 'TimeoutError' || error.name === 'AbortError' || TIMEOUT_CODES.test(code))
    return 'TIMEOUT'
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'NAME_NOT_FOUND'
  if (TLS_CODES.test(code)) return 'TLS'
  return error.cause ? failureOf(error.cause) : 'CONNECTION'
}
