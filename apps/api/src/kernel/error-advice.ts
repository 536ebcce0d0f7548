import type { ErrorCodeName } from './error-codes.ts'

/** What a code tells the engineer who reads it. docs/partners/errors.md is made from this. */
export type Advice = {
  /** HTTP status of an answer without data. An answer with data, even of some fields only, is 200; RATE_LIMITED is 429 always. */
  status: number
  /** The same request may succeed later, unchanged. */
  retryable: boolean
  meaning: string
  whatToDo: string
  /** What else stands in `extensions`. */
  details?: Record<string, string>
}

const FIX = 'Do not retry. Change the request.'

export const ADVICE: Record<ErrorCodeName, Advice> = {
  GRAPHQL_PARSE_FAILED: {
    ...{ status: 400, retryable: false, whatToDo: FIX },
    meaning: 'The document is not GraphQL, or has more than 1,000 tokens.',
  },
  GRAPHQL_VALIDATION_FAILED: {
    ...{ status: 400, retryable: false, whatToDo: FIX },
    meaning:
      'The document does not fit the schema, or breaks a rule of ours: more than 20 directives or one mutation, a field more than 10 times in one place, a subscription, a question about the schema beside another one.',
  },
  OPERATION_RESOLUTION_FAILURE: {
    ...{ status: 400, retryable: false, whatToDo: FIX },
    meaning: 'The document has several operations and `operationName` names none of them.',
  },
  BAD_REQUEST: {
    ...{ status: 400, retryable: false, whatToDo: FIX },
    meaning:
      'The body is not one GraphQL request: no `query`, a list of requests, or `variables` that are no object.',
  },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    ...{ status: 400, retryable: false },
    meaning: 'The request has the hash of a document in place of the document. We keep none.',
    whatToDo: 'Send the document itself. Turn automatic persisted queries off in your client.',
  },
  BAD_USER_INPUT: {
    ...{ status: 400, retryable: false, whatToDo: FIX },
    meaning:
      'A variable or an argument has the wrong type, length or form, or the body cannot be read. The value is never repeated.',
  },
  BAD_CURSOR: {
    ...{ status: 400, retryable: false },
    meaning: 'The cursor is not of this list, this filter and this client, or was changed.',
    whatToDo: 'Do not retry. Begin the list again, without `after`.',
  },
  CURSOR_EXPIRED: {
    ...{ status: 400, retryable: false },
    meaning: 'What follows the cursor is kept no longer: changes are kept for 90 days.',
    whatToDo: 'Do not retry. Take `changesHead`, read `identities` anew, and follow from there.',
  },
  TOO_COMPLEX: {
    ...{ status: 400, retryable: false },
    meaning: 'The request may cost more than one request may. Nothing was counted against your minute.',
    whatToDo: 'Do not retry. Ask for a smaller page, or for fewer objects in it.',
    details: { requested: 'what it may cost', limit: 'what one request may cost' },
  },
  TOO_DEEP: {
    ...{ status: 400, retryable: false, whatToDo: FIX },
    meaning: 'The document is deeper than 8.',
  },
  TOO_MANY_ALIASES: {
    ...{ status: 400, retryable: false },
    meaning: 'The document has more than 15 aliases.',
    whatToDo: 'Do not retry. Ask for many by their ids: `identitiesByIds`.',
  },
  TOO_LARGE: {
    ...{ status: 413, retryable: false, whatToDo: FIX },
    meaning: 'The body is larger than 100 KiB.',
  },
  UNAUTHENTICATED: {
    ...{ status: 401, retryable: false },
    meaning: 'There is no token, or we do not take it. `WWW-Authenticate` says where tokens come from.',
    whatToDo: 'Ask for a new token, and retry once with it.',
    details: {
      reason: '`MISSING`, `NOT_AN_ACCESS_TOKEN`, `NOT_FOR_THIS_API`, `EXPIRED` or `NOT_VALID`',
    },
  },
  FORBIDDEN: {
    ...{ status: 403, retryable: false },
    meaning: 'The operation is not for this kind of caller, whatever its scopes.',
    whatToDo: 'Do not retry. The description of each operation names its callers.',
  },
  SECOND_FACTOR_NEEDED: {
    ...{ status: 403, retryable: false },
    meaning: 'Only to our own support pages: the second factor has to be shown again.',
    whatToDo: 'Partners never get it.',
  },
  INSUFFICIENT_SCOPE: {
    ...{ status: 403, retryable: false },
    meaning:
      'The token has none of the scopes that open the field or the operation. A field is null, and the rest of the answer stands. A field of many rows is refused once: `path` is of the first row, and the field is null in all of them. Of a mutation under a key that was used: the first answer went to a token with more scopes, and is not given to this one.',
    whatToDo:
      'Do not retry. Leave the field out, or ask us for one of the scopes. Send a mutation again with a token of the same scopes.',
    details: {
      scopes: 'each of them opens it',
      coordinate: 'of a field: its type and name, as `Identity.trn`',
    },
  },
  IDEMPOTENCY_KEY_MISSING: {
    ...{ status: 400, retryable: false, whatToDo: FIX },
    meaning: 'The mutation came without an idempotency key.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    ...{ status: 422, retryable: false },
    meaning: 'The idempotency key was used with another input.',
    whatToDo: 'Do not retry. Another input has another key.',
  },
  IDEMPOTENCY_IN_PROGRESS: {
    ...{ status: 409, retryable: true },
    meaning:
      'A request with the same idempotency key, or of what it changes, is under way. Nothing was done.',
    whatToDo: 'Retry after the seconds of `Retry-After`, with the same key.',
  },
  RATE_LIMITED: {
    ...{ status: 429, retryable: true },
    meaning:
      'A limit of your client is used up. Nothing of the request was done where the policy is `requests`, `cost` or `burst`; the others are counted by the operation that they limit.',
    whatToDo: 'Retry after the seconds of `Retry-After`, and not before.',
    details: {
      policy:
        '`requests`, `cost`, `burst`; or of one operation: `look-ups`, `match-calls`, `match-tries`, `invitations`, `invitations-to-mailbox`',
    },
  },
  UPSTREAM_UNAVAILABLE: {
    ...{ status: 503, retryable: true },
    meaning: 'The database, or the issuer of tokens, does not answer at the moment.',
    whatToDo:
      'Retry after the seconds of `Retry-After`, at most five times, with growing pauses; a mutation with the same idempotency key.',
  },
  TIMEOUT: {
    ...{ status: 504, retryable: true },
    meaning: 'The answer took longer than we let it.',
    whatToDo: 'Retry a query at once, and once. Retry a mutation with the same idempotency key.',
  },
  INTERNAL_SERVER_ERROR: {
    ...{ status: 500, retryable: true },
    meaning: 'A fault of ours. The error says nothing else; our log has it under the `requestId`.',
    whatToDo: 'Retry up to three times, with growing pauses. Then write to us with the `requestId`.',
  },
}

const DOCS = 'docs/partners/errors.md'

/** Where the code is explained: a heading of docs/partners/errors.md. */
export const docsOf = (code: ErrorCodeName): string => `${DOCS}#${code.toLowerCase()}`
