/** The address of a task's page, or of one of those about it. */
export function taskPath(id: string, page = ''): string {
  return `/support/tasks/${encodeURIComponent(id)}${page}`
}
