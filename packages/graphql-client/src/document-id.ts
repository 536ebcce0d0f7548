import { createHash } from 'node:crypto'

// By the document itself: an app has some hundred, for as long as it runs.
const ids = new WeakMap<object, string>()

/** The id by which the API knows a document of our apps: GraphQL over HTTP, "persisted documents". */
export function documentIdOf(document: { toString(): string }): string {
  const known = ids.get(document)
  if (known) return known
  const id = idOfText(document.toString())
  ids.set(document, id)
  return id
}

export const idOfText = (text: string): string => `sha256:${createHash('sha256').update(text).digest('hex')}`
