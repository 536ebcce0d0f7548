import type { Executor } from '@identity/database'
import type { Repositories as IdentitiesRepositories } from '../identities/repositories.ts'
import { serviceRepository } from './service.repository.ts'

export const servicesRepositories = (db: Executor) => ({ services: serviceRepository(db) })

/** The repositories that this room may use: its own, and those of the rooms below. */
export type Repositories = ReturnType<typeof servicesRepositories> & IdentitiesRepositories
