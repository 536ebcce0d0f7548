import type { IncomingMessage, ServerResponse } from 'node:http'
import { pathOf, REFUSALS, type RefusalKind, refusalBody, spellingOf } from '@identity/runtime'
import express, { type ErrorRequestHandler, type RequestHandler } from 'express'
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

// The types that Apollo answers in.
const ANSWER_TYPES = ['application/json; charset=utf-8', 'application/graphql-response+json; charset=utf-8']

// Exactly: what one parser reads as JSON and the next as something else is for neither.
const JSON_TYPE = /^application\/json *(; *charset="?utf-8"?)?$/i

/**
 * True when it has refused a request to GraphQL for its head. GraphQL is posted: in a browser there is nothing to see here, least of all another
 * site's script. Left to itself, Apollo sees that a caller takes no JSON only after it has done what the caller asked. A page of another site
 * can send every type but JSON without asking first.
 */
export function refuseHead(request: IncomingMessage, response: ServerResponse): boolean {
  const { method, headers, url = '' } = request
  if (method !== 'POST') {
    response.setHeader('Allow', 'POST')
    refuse(response, 'method', url)
  } else if (!takesJson(request)) refuseAs(response, 406, ErrorCode.BadRequest, 'Answers are JSON.')
  else if (!JSON_TYPE.test(headers['content-type'] ?? ''))
    refuseAs(response, 415, ErrorCode.BadRequest, 'Send the request as application/json.')
  else return false
  return true
}

/** What our own apps send is known without asking the library. */
function takesJson(request: IncomingMessage): boolean {
  const { accept } = request.headers
  if (accept === undefined || accept === 'application/json' || accept === '*/*') return true
  return Boolean(express.request.accepts.call(request as never, ...ANSWER_TYPES))
}

/** Bodies that cannot be read are the sender's mistake, and not logged. */
export function refuseBody(error: { status?: unknown } | undefined, response: ServerResponse): void {
  const status = typeof error?.status === 'number' && error.status < 500 ? error.status : 500
  const code = status < 500 ? ErrorCode.BadUserInput : ErrorCode.Internal
  if (status === 413) refuseAs(response, status, ErrorCode.TooLarge, 'The request is too large.')
  else refuseAs(response, status, code, 'The request cannot be read.')
}

/** Of an app and an API that are out of step: the API is upgraded first. */
export function refuseDocument(response: ServerResponse): void {
  refuseAs(response, 400, ErrorCode.ValidationFailed, 'There is no document of this id.')
}

export const refuseUnread: ErrorRequestHandler = (error, _request, response, next) =>
  response.headersSent ? next(error) : refuseBody(error, response)

function refuse(response: ServerResponse, kind: RefusalKind, target: string): void {
  answerJson(response, REFUSALS[kind].status, refusalBody(kind, target))
}

function refuseAs(response: ServerResponse, status: number, code: ErrorCodeName, message: string): void {
  const extensions = extensionsOf(code, requestIdOf(response))
  answerJson(response, status, { errors: [{ message, extensions }] })
}

function answerJson(response: ServerResponse, status: number, body: object): void {
  response.statusCode = status
  response.setHeader('content-type', 'application/json; charset=utf-8')
  response.end(JSON.stringify(body))
}
