import type { Executor } from '@identity/database'
import type { Repositories as ClientsRepositories } from '../clients/repositories.ts'
import type { Secrets } from '../secrets/secrets.ts'
import { supportQuestionRepository } from './ask/support-question.repository.ts'
import { taskQueueRepository } from './queue/task-queue.repository.ts'
import { taskViewRepository } from './queue/task-view.repository.ts'
import { supportTaskRepository } from './support-task.repository.ts'

export const tasksRepositories = (db: Executor, { secrets }: { secrets: Secrets }) => ({
  supportQuestions: supportQuestionRepository(db, secrets.sealer),
  supportTasks: supportTaskRepository(db, secrets.sealer),
  taskQueue: taskQueueRepository(db),
  taskViews: taskViewRepository(db),
})

/** The repositories that this room may use: its own, and those of the rooms below. */
export type Repositories = ReturnType<typeof tasksRepositories> & ClientsRepositories
