import { parseTrn } from '@identity/values'
import { GraphQLError } from 'graphql'
import { ErrorCode } from '../../kernel/error-codes.ts'

/** A TRN as an invitation keeps it. Machines write it without spaces. */
export function readInvitedTrn(trn: string): string {
  const read = parseTrn(trn)
  if (!read.ok || read.value !== trn) throw badInput('trn is seven digits')
  return trn
}

export const badInput = (message: string) =>
  new GraphQLError(message, { extensions: { code: ErrorCode.BadUserInput } })
