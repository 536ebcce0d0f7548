/** The address of a page with some of its query changed; null takes a parameter out. Links of a list are made by it. */
export function withQuery(
  { pathname, search }: { pathname: string; search: string },
  changes: Record<string, string | null>,
): string {
  const query = new URLSearchParams(search)
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) query.delete(name)
    else query.set(name, value)
  }
  const text = query.toString()
  return text ? `${pathname}?${text}` : pathname
}
