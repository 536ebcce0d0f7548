/** Text that is equal for equal requests: the names within objects in one order, what is undefined left out. */
export function requestText(operation: string, request: unknown): string {
  return `${operation}\n${JSON.stringify(request, inOrder)}`
}

function inOrder(_name: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
}
