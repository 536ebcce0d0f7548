import { type RouteConfigEntry, route } from '@remix-run/route-config'

const ACTS = ['link', 'unlink', 'not-matched', 'confirm', 'escalate', 'reopen']
const OF_PERSON = ['link', 'unlink']
const page = 'support/task/task-act.page.tsx'

/** The pages of one task, and the acts of it that a person's page offers too. */
export const taskRoutes: RouteConfigEntry[] = [
  route('tasks/:taskId', 'support/task/support-task.page.tsx'),
  route('tasks/:taskId/ask', 'support/task/ask-teacher.page.tsx'),
  ...ACTS.map((act) => route(`tasks/:taskId/${act}`, page, { id: `task-${act}` })),
  ...OF_PERSON.map((act) => route(`people/:id/${act}`, page, { id: `person-${act}` })),
]
