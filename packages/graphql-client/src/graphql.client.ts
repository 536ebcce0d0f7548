import { ApiError, toApiErrorCode } from './api-error.ts'
import type { TypedDocumentString } from './generated/graphql.ts'

export type GraphqlClientOptions = {
  /** The endpoint itself, `…/graphql`. */
  url: string
  /** Asked for before each request: app tokens live for a minute. */
  token: () => Promise<string> | string
  timeoutMs: number
  fetch?: typeof globalThis.fetch
}

export type GraphqlClient = {
  request<Result, Variables>(
    document: TypedDocumentString<Result, Variables>,
    variables: Variables,
  ): Promise<Result>
}

/** Sends typed documents to the API. Answers the data whole, or throws one ApiError: never part of the data. */
export function createGraphqlClient(options: GraphqlClientOptions): GraphqlClient {
  const { url, token, timeoutMs, fetch = globalThis.fetch } = options

  async function post(operation: string, body: string) {
    const authorization = `Bearer ${await token()}`
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json', authorization },
        body,
        signal: AbortSignal.timeout(timeoutMs), // covers reading the body too
      })
      return { status: response.status, answer: await response.json() }
    } catch {
      // Refused, reset, too slow, or not JSON (a proxy's error page). The cause is dropped: it may quote the request.
      throw new ApiError(operation, 'UPSTREAM_UNAVAILABLE', 503)
    }
  }

  return {
    async request<Result, Variables>(
      document: TypedDocumentString<Result, Variables>,
      variables: Variables,
    ): Promise<Result> {
      const query = document.toString()
      const operation = operationName(query)
      const { status, answer } = await post(operation, JSON.stringify({ query, variables }))
      if (hasErrors(answer)) {
        const { code, roles } = answer.errors[0].extensions ?? {}
        throw new ApiError(operation, toApiErrorCode(code), status, namesIn(roles))
      }
      if (!hasData<Result>(answer)) throw new ApiError(operation, 'UPSTREAM_UNAVAILABLE', status)
      return answer.data
    },
  }
}

/** `mutation SendPasscode(…)` → `SendPasscode`; safe to log. */
function operationName(query: string): string {
  return /^\s*(?:query|mutation)\s+(\w+)/.exec(query)?.[1] ?? 'request'
}

type GraphqlError = { extensions?: { code?: unknown; roles?: unknown } }

function hasErrors(answer: unknown): answer is { errors: [GraphqlError, ...GraphqlError[]] } {
  return isObject(answer) && Array.isArray(answer.errors) && isObject(answer.errors[0])
}

// The shape itself is the schema's promise, checked when the documents are generated.
function hasData<Result>(answer: unknown): answer is { data: Result } {
  return isObject(answer) && isObject(answer.data)
}

/** The API's own words, in capitals: nothing else can come through here. */
function namesIn(value: unknown): string[] {
  const names: unknown[] = Array.isArray(value) ? value : []
  return names.filter((name): name is string => typeof name === 'string' && /^[A-Z]{1,20}$/.test(name))
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
