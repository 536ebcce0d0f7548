import { type RouteConfigEntry, route } from '@remix-run/route-config'

/** The queue of tasks. The pages of one task are those of the task’s own area. */
export const tasksRoutes: RouteConfigEntry[] = [
  route('tasks', 'support/tasks/task-queue.page.tsx'),
  route('tasks/next', 'support/tasks/next-task.page.tsx'),
]
