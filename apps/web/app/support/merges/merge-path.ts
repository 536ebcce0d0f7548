/** The address of a merge, or of one of its pages. */
export function mergePath(id: string, page = ''): string {
  return `/support/merges/${encodeURIComponent(id)}${page}`
}
