import { GraphQLError } from 'graphql'
import type { Context } from '../kernel/context.ts'
import { ErrorCode } from '../kernel/error-codes.ts'

type Requested = { contextValue: Context; queryHash?: string | undefined }

/** Refuses our apps, and members of staff at our pages, every document but those with which the apps were built: a stolen key asks for no more. */
export function onlyOwnDocuments(
  { contextValue: { caller }, queryHash }: Requested,
  documents: ReadonlyMap<string, string>,
): void {
  const isOurApp = typeof caller === 'string' || caller?.kind === 'staff'
  if (!isOurApp || documents.has(`sha256:${queryHash}`)) return
  const extensions = { code: ErrorCode.ValidationFailed }
  throw new GraphQLError('Our own apps send the documents that they were built with.', { extensions })
}
