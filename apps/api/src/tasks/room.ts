import { tasksRepositories } from './repositories.ts'

/** Support tasks: work for agents. */
export const tasksRoom = {
  repositories: tasksRepositories,
}
