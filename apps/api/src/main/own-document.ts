/** The body of a request, with the text of the document that it names by `documentId`. Undefined when there is none of that id, or a text beside it. */
export function withDocument(
  body: unknown,
  documents: ReadonlyMap<string, string>,
): { body: unknown } | undefined {
  if (!namesDocument(body)) return { body }
  const { documentId, ...others } = body
  const query = typeof documentId === 'string' ? documents.get(documentId) : undefined
  return query === undefined || 'query' in others ? undefined : { body: { ...others, query } }
}

function namesDocument(body: unknown): body is { documentId: unknown } {
  return typeof body === 'object' && body !== null && 'documentId' in body
}
