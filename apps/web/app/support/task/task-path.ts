import { withQuery } from '../parts/query.ts'

/** The address of a task's page, or of one of those about it. */
export function taskPath(id: string, page = ''): string {
  return `/support/tasks/${encodeURIComponent(id)}${page}`
}

/** A page on which something is done for a task, to come back to it. */
export function forTask(pathname: string, taskId: string): string {
  return withQuery({ pathname, search: '' }, { task: taskId, return: taskPath(taskId) })
}
