import type { Response } from 'express'

/** The names that Notify gives to its errors. */
export type NotifyErrorName =
  | 'AuthError'
  | 'BadRequestError'
  | 'ValidationError'
  | 'RateLimitError'
  | 'NoResultFound'
  | 'Exception'

export type NotifyRefusal = { status: number; error: NotifyErrorName; message: string }

/** Answers with an error in the shape that Notify's clients read. */
export function refuse(response: Response, { status, error, message }: NotifyRefusal): void {
  response.status(status).json({ status_code: status, errors: [{ error, message }] })
}
