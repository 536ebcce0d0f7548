import { pathOf, REFUSALS, type RefusalKind, refusalBody, spellingOf } from '@identity/runtime'
import type { ErrorRequestHandler, RequestHandler, Response } from 'express'
import { ErrorCode, type ErrorCodeName } from '../kernel/error-codes.ts'
import { requestIdOf } from './request-id.ts'
import { extensionsOf } from './show-error.ts'

/** Each address in its one spelling. Programs ask here, and the router would take others for the same. */
export const onlyOurSpelling: RequestHandler = ({ originalUrl }, response, next) => {
  const spelling = spellingOf(originalUrl)
  if (spelling === 'ours' && !/[A-Z]/.test(pathOf(originalUrl))) return next()
  refuse(response, spelling === 'malformed' ? 'malformed' : 'unknown', originalUrl)
}

export const nothingHere: RequestHandler = ({ originalUrl }, response) =>
  refuse(response, 'unknown', originalUrl)

/** GraphQL is posted. In a browser there is nothing to see here, least of all another site's script. */
export const onlyPosted: RequestHandler = ({ method, originalUrl }, response, next) => {
  if (method === 'POST') return next()
  response.setHeader('Allow', 'POST')
  refuse(response, 'method', originalUrl)
}

// The types that Apollo answers in.
const ANSWER_TYPES = ['application/json; charset=utf-8', 'application/graphql-response+json; charset=utf-8']

/** Left to itself, Apollo sees that a caller takes no JSON only after it has done what the caller asked. */
export const onlyForReadersOfJson: RequestHandler = (request, response, next) => {
  if (request.accepts(ANSWER_TYPES)) return next()
  refuseAs(response, 406, ErrorCode.BadRequest, 'Answers are JSON.')
}

// Exactly: what one parser reads as JSON and the next as something else is for neither.
const JSON_TYPE = /^application\/json *(; *charset="?utf-8"?)?$/i

/** A page of another site can send every type but JSON without asking first. */
export const onlyJson: RequestHandler = ({ headers }, response, next) => {
  if (JSON_TYPE.test(headers['content-type'] ?? '')) return next()
  refuseAs(response, 415, ErrorCode.BadRequest, 'Send the request as application/json.')
}

/** Bodies that cannot be read are the sender's mistake, and not logged. */
export const refuseBody: ErrorRequestHandler = (error, _request, response, next) => {
  if (response.headersSent) return next(error)
  const status = typeof error?.status === 'number' && error.status < 500 ? error.status : 500
  const code = status < 500 ? ErrorCode.BadUserInput : ErrorCode.Internal
  if (status === 413) return refuseAs(response, status, ErrorCode.TooLarge, 'The request is too large.')
  refuseAs(response, status, code, 'The request cannot be read.')
}

function refuse(response: Response, kind: RefusalKind, target: string): void {
  response.status(REFUSALS[kind].status).json(refusalBody(kind, target))
}

function refuseAs(response: Response, status: number, code: ErrorCodeName, message: string): void {
  const extensions = extensionsOf(code, requestIdOf(response))
  response.status(status).json({ errors: [{ message, extensions }] })
}
