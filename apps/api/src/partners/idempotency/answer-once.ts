import { GraphQLError } from 'graphql'
import { insufficientScope, requirePartner } from '../../kernel/authorization.ts'
import type { Context } from '../../kernel/context.ts'
import type { Deps } from '../../kernel/deps.ts'
import { ErrorCode } from '../../kernel/error-codes.ts'
import type { Repositories } from '../repositories.ts'
import { readKey } from './domain/read-key.ts'
import { requestText } from './domain/same-request.ts'
import { type Kept, withIdempotency } from './with-idempotency.use-case.ts'

/**
 * Answers a partner's mutation. The same input under the same key is done once and answered alike for seven days, to tokens that open what the
 * first one opened; every refusal that is thrown leaves the key free.
 */
export async function answerOnce<
  Needed extends Pick<Repositories, 'idempotencyKeys'>,
  Answer extends Kept,
  Input extends { idempotencyKey?: string | null | undefined },
>(
  context: Context<Pick<Deps<Needed>, 'clock' | 'inTransaction'>>,
  operation: string,
  { idempotencyKey, ...request }: Input,
  work: (repositories: Needed) => Promise<Answer>,
): Promise<Answer> {
  const { clientId, scopes } = requirePartner(context.caller)
  const read = readKey(idempotencyKey, context.idempotencyHeader)
  if (read.kind === 'MISSING')
    throw refused('A mutation needs an idempotency key.', ErrorCode.IdempotencyKeyMissing, 400)
  if (read.kind === 'MALFORMED') throw refused(read.problem, ErrorCode.BadUserInput, 400)
  const call = { clientId, scopes, operation, key: read.key, request: requestText(operation, request) }
  const outcome = await withIdempotency(context.deps, call, work)
  if (outcome.kind === 'KEY_REUSED')
    throw refused('The key was used with another input.', ErrorCode.IdempotencyKeyReused, 422)
  if (outcome.kind === 'SCOPE_LOST') throw insufficientScope(outcome.anyOf, `Mutation.${operation}`)
  if (outcome.kind === 'IN_PROGRESS')
    throw refused('Another call holds the key: again in a second.', ErrorCode.IdempotencyInProgress, 409)
  context.isReplay = outcome.isReplay
  return outcome.answer
}

const refused = (message: string, code: string, status: number) =>
  new GraphQLError(message, { extensions: { code, http: { status, ...(status === 409 && afterASecond()) } } })

const afterASecond = () => ({ headers: new Map([['retry-after', '1']]) })
