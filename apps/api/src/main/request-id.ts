import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import type { RequestHandler, Response } from 'express'

const HEADER = 'x-request-id'
const current = new AsyncLocalStorage<string>()

/** Every answer has an id, by which our log has what went wrong. It is ours: one that a caller sends is not taken. */
export const giveRequestId: RequestHandler = (_request, response, next) => {
  response.setHeader(HEADER, randomUUID())
  next()
}

/** From here on `requestId` knows it. It comes after the body was read, whose end arrives from elsewhere. */
export const rememberRequestId: RequestHandler = (_request, response, next) =>
  current.run(requestIdOf(response), next)

/** The id of the request that is being answered. */
export const requestId = (): string | undefined => current.getStore()

export const requestIdOf = (response: Response): string => String(response.getHeader(HEADER) ?? '')
