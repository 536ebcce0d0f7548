import { randomUUID } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import type { ApolloServerPlugin } from '@apollo/server'
import type { Context } from '../kernel/context.ts'

const HEADER = 'x-request-id'

/** Every answer has an id, by which our log has what went wrong. It is ours: one that a caller sends is not taken. */
export function giveRequestId(response: ServerResponse): string {
  const id = randomUUID()
  response.setHeader(HEADER, id)
  return id
}

export const requestIdOf = (response: ServerResponse): string => String(response.getHeader(HEADER) ?? '')

const ids = new WeakMap<object, string>()

/** Apollo formats an error without its request. AsyncLocalStorage would know it, and would cost each promise of every request. */
export const nameErrors: ApolloServerPlugin<Context> = {
  async requestDidStart({ contextValue }) {
    const { requestId } = contextValue
    if (requestId === undefined) return
    return {
      async didEncounterErrors({ errors }) {
        for (const error of errors) ids.set(error, requestId)
      },
    }
  },
}

/** The id of the request that failed with this error. Undefined for one that Apollo refused before it began. */
export function requestIdOfError(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null ? ids.get(error) : undefined
}

type Answer = { errors?: { extensions?: Record<string, unknown> }[] }

/** The errors of such a request, which have no id yet. */
export function withRequestId(answer: string, requestId: string): string {
  const { errors = [], ...others }: Answer = JSON.parse(answer)
  if (errors.every(({ extensions }) => extensions?.requestId !== undefined)) return answer
  const named = errors.map((error) => ({ ...error, extensions: { ...error.extensions, requestId } }))
  return JSON.stringify({ errors: named, ...others })
}
