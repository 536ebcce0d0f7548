import { Arg, Authorized, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql'
import { requireStaff } from '../../kernel/authorization.ts'
import type { Context } from '../../kernel/context.ts'
import { readPageSize } from '../../kernel/graphql-connection.ts'
import type { StaffDeps } from '../deps.ts'
import { callersOf, may } from '../permissions.ts'
import { addNote } from './add-note.use-case.ts'
import { listNotes } from './list-notes.use-case.ts'
import {
  type AddNoteOutcome,
  AddNoteResult,
  type PersonNotesOutcome,
  PersonNotesResult,
} from './notes.result.ts'

@Resolver()
export class NotesResolver {
  @Authorized(...may('personNotes'))
  @Query(() => PersonNotesResult, {
    description: `The notes about a person whom the caller has open, the newest first. ${callersOf('personNotes')}`,
  })
  personNotes(
    @Arg('id', () => ID, { description: 'The identity.' }) id: string,
    @Arg('first', () => Int, { defaultValue: 20, description: 'The size of the page: 1 to 100.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'The endCursor of the previous page.' })
    after: string | null,
    @Arg('taskId', () => ID, { nullable: true, description: 'Only those that were written on this task.' })
    taskId: string | null,
    @Ctx() { caller, deps }: Context<StaffDeps>,
  ): Promise<PersonNotesOutcome> {
    const page = { size: readPageSize(first), after: after ?? null }
    return listNotes(deps, requireStaff(caller), { id, taskId: taskId ?? null, ...page })
  }

  @Authorized(...may('addNote'))
  @Mutation(() => AddNoteResult, {
    description: `Keeps a note about a person whom the caller has open. It is not changed or deleted afterwards. ${callersOf('addNote')}`,
  })
  addNote(
    @Arg('id', () => ID, { description: 'The identity.' }) id: string,
    @Arg('text', () => String, { description: 'Up to 4,000 characters.' }) text: string,
    @Arg('taskId', () => ID, {
      nullable: true,
      description: 'The task about the person that it is written on. Null: none.',
    })
    taskId: string | null,
    @Ctx() { caller, deps }: Context<StaffDeps>,
  ): Promise<AddNoteOutcome> {
    return addNote(deps, requireStaff(caller), { id, text, taskId: taskId ?? null })
  }
}
