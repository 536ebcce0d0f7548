import { Field, ID, ObjectType } from 'type-graphql'
import { OwnIdentityRefused, PersonNotFound, TaskChanged, TaskNotFound } from '../refusals.result.ts'

@ObjectType({ description: 'The person changed since they were shown. Nothing was done.' })
export class PersonChanged {
  kind!: 'personChanged'

  @Field(() => ID, { description: 'The identity.' })
  id!: string
}

/** The reasons for which any act on a person may come to nothing. */
export const personRefusals = {
  personNotFound: PersonNotFound,
  ownIdentity: OwnIdentityRefused,
  personChanged: PersonChanged,
  taskNotFound: TaskNotFound,
  taskChanged: TaskChanged,
}
export const PERSON_REFUSALS = [
  PersonNotFound,
  OwnIdentityRefused,
  PersonChanged,
  TaskNotFound,
  TaskChanged,
] as const
export type PersonRefusal = PersonNotFound | OwnIdentityRefused | PersonChanged | TaskNotFound | TaskChanged
