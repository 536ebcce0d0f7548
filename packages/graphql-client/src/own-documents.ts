import { idOfText } from './document-id.ts'
import { formerDocuments } from './generated/former-documents.ts'
import * as generated from './generated/graphql.ts'

/**
 * Every document that our apps send, by its id: those of this build, and those that an app of the build before may still send. The API answers our
 * apps no other.
 */
export const ownDocuments: ReadonlyMap<string, string> = new Map(
  [...documentsIn(generated), ...formerDocuments].map((text) => [idOfText(text), text]),
)

/** The operations among what graphql-codegen has written. */
export function documentsIn(module: Record<string, unknown>): string[] {
  return Object.entries(module).flatMap(([name, document]) =>
    name.endsWith('Document') ? [String(document)] : [],
  )
}
