import { visibilityRepositories } from './repositories.ts'

/** What a service may see, and of whom. */
export const visibilityRoom = { repositories: visibilityRepositories }
