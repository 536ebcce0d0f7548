import { createUnionType, Field, ID, ObjectType } from 'type-graphql'
import { enumOf, registerEnum } from '../../kernel/graphql-enum.ts'
import { PersonNotOpen } from '../record-view/view-refusals.result.ts'
import { OwnIdentityRefused, PersonNotFound, TaskNotFound } from '../refusals.result.ts'
import { PersonNotes } from './note.object.ts'
import type { NoteProblem } from './note-text.ts'

const NoteProblemEnum = enumOf(['EMPTY', 'TOO_LONG'])
registerEnum(NoteProblemEnum, 'NoteProblem', {
  description: 'EMPTY: nothing was written. TOO_LONG: more than 4,000 characters.',
})

@ObjectType({ description: 'The note is kept.' })
export class NoteAdded {
  kind!: 'added'

  @Field(() => ID, { description: 'The note.' })
  id!: string
}

@ObjectType({ description: 'The note is not kept.' })
export class NoteRefused {
  kind!: 'noteRefused'

  @Field(() => NoteProblemEnum, { description: 'What is wrong with it.' })
  problem!: NoteProblem
}

const refusals = {
  personNotFound: PersonNotFound,
  ownIdentity: OwnIdentityRefused,
  personNotOpen: PersonNotOpen,
}
const addMembers = { added: NoteAdded, noteRefused: NoteRefused, taskNotFound: TaskNotFound, ...refusals }
const listMembers = { notes: PersonNotes, ...refusals }

export const AddNoteResult = createUnionType({
  name: 'AddNoteResult',
  description: 'The outcome of addNote.',
  types: () =>
    [NoteAdded, NoteRefused, TaskNotFound, PersonNotFound, OwnIdentityRefused, PersonNotOpen] as const,
  resolveType: ({ kind }) => addMembers[kind],
})
export type AddNoteOutcome = typeof AddNoteResult

export const PersonNotesResult = createUnionType({
  name: 'PersonNotesResult',
  description: 'The answer to personNotes.',
  types: () => [PersonNotes, PersonNotFound, OwnIdentityRefused, PersonNotOpen] as const,
  resolveType: ({ kind }) => listMembers[kind],
})
export type PersonNotesOutcome = typeof PersonNotesResult
