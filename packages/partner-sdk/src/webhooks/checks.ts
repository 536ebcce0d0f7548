/** What a receiver checks, in this order; the first that fails ends it. */
export const CHECKS = {
  BODY: 'The digest in content-digest is that of the bytes that came',
  COVERED: 'One signature, for webhooks, covers everything that a receiver acts on',
  FRESH: 'It was signed within the last five minutes',
  KEY: 'The key that it names is published by Get an Identity',
  SIGNATURE: 'The signature is by that key, over this request to your address',
  OLDER_SIGNATURE: 'X-Hub-Signature-256 is made with your secret, over the bytes that came',
  NEW: 'This event has not been dealt with before',
} as const

export type CheckName = keyof typeof CHECKS
export type Check = { name: CheckName; passed: boolean; detail: string }

/** Ends a verification. */
export class CheckFailed extends Error {
  constructor(
    readonly check: CheckName,
    detail: string,
  ) {
    super(detail)
  }
}
