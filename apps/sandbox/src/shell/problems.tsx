/** @jsxRuntime automatic */
import type { ErrorRequestHandler, RequestHandler } from 'express'
import { ProblemPage } from './problem.page.tsx'
import type { RoomTools } from './room.ts'

/** For addresses that no room knows. */
export function notFound({ sendPage }: RoomTools): RequestHandler {
  return (request, response) => {
    if (!request.accepts('html')) return void response.status(404).json({ error: 'not_found' })
    sendPage(response, 404, (frame) => (
      <ProblemPage
        frame={frame}
        heading="Page not found"
        sentence="If you typed the web address, check it is correct."
      />
    ))
  }
}

/** For what no room expected. Express knows this handler by its four arguments. */
export function problem({ logger, sendPage }: RoomTools): ErrorRequestHandler {
  return (error: unknown, request, response, _next) => {
    const status = clientFault(error)
    if (status === 500) logger.error({ err: error }, 'a request failed')
    if (response.headersSent) return void response.destroy()
    if (!request.accepts('html')) {
      return void response.status(status).json({ error: status === 500 ? 'internal_error' : 'bad_request' })
    }
    sendPage(response, status, (frame) => (
      <ProblemPage frame={frame} heading="There is a problem with the sandbox" sentence="Try again later." />
    ))
  }
}

/** Express and its parsers put a status on errors that are the sender's doing, such as broken JSON. */
function clientFault(error: unknown): number {
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 500
  return status >= 400 && status < 500 ? status : 500
}
