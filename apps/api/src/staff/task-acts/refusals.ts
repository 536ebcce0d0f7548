import { OwnIdentityRefused, PersonNotFound, TaskChanged, TaskNotFound } from '../refusals.result.ts'

/** The refusals that every act on a person or a task has, by their kind. */
export const noSubject = {
  taskNotFound: TaskNotFound,
  personNotFound: PersonNotFound,
  ownIdentity: OwnIdentityRefused,
  taskChanged: TaskChanged,
}
