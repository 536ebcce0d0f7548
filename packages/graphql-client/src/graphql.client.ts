import { ApiError, toApiErrorCode } from './api-error.ts'
import { documentIdOf } from './document-id.ts'
import type { TypedDocumentString } from './generated/graphql.ts'
import { postJson } from './post-json.ts'

export type GraphqlClientOptions = {
  /** The endpoint itself, `…/graphql`. */
  url: string
  /** Asked for before each request: app tokens live for a minute. */
  token: () => Promise<string> | string
  timeoutMs: number
}

export type GraphqlClient = {
  request<Result, Variables>(
    document: TypedDocumentString<Result, Variables>,
    variables: Variables,
  ): Promise<Result>
}

/** Sends typed documents to the API, by their ids. Answers the data whole, or throws one ApiError: never part of the data. */
export function createGraphqlClient(options: GraphqlClientOptions): GraphqlClient {
  const { token, timeoutMs } = options
  const url = new URL(options.url)

  async function post({ name, isQuery }: Operation, body: string) {
    const authorization = `Bearer ${await token()}`
    const headers = { 'content-type': 'application/json', accept: 'application/json', authorization }
    try {
      return await postJson(url, { headers, body, timeoutMs, isRepeatable: isQuery })
    } catch {
      // Refused, reset, too slow, or not JSON (a proxy's error page). The cause is dropped: it may quote the request.
      throw new ApiError(name, 'UPSTREAM_UNAVAILABLE', 503)
    }
  }

  return {
    async request<Result, Variables>(
      document: TypedDocumentString<Result, Variables>,
      variables: Variables,
    ): Promise<Result> {
      const operation = operationIn(document.toString())
      const { status, answer } = await post(
        operation,
        JSON.stringify({ documentId: documentIdOf(document), variables }),
      )
      if (hasErrors(answer)) {
        const { code, roles } = answer.errors[0].extensions ?? {}
        throw new ApiError(operation.name, toApiErrorCode(code), status, namesIn(roles))
      }
      if (!hasData<Result>(answer)) throw new ApiError(operation.name, 'UPSTREAM_UNAVAILABLE', status)
      return answer.data
    },
  }
}

/** The name is safe to log. A query changes nothing: it may be sent twice. */
type Operation = { name: string; isQuery: boolean }

/** `mutation SendPasscode(…)` → `SendPasscode` */
function operationIn(document: string): Operation {
  const [, kind, name = 'request'] = /^\s*(query|mutation)\s+(\w+)/.exec(document) ?? []
  return { name, isQuery: kind === 'query' }
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
