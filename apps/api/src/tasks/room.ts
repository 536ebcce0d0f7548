import { tasksRepositories } from './repositories.ts'

/** Work for support agents. */
export const tasksRoom = {
  repositories: tasksRepositories,
}
