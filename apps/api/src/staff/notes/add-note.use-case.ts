import type { Actor } from '../actor.ts'
import type { StaffDeps } from '../deps.ts'
import { findOpenPerson } from '../record-view/find-open-person.step.ts'
import { readNote } from './note-text.ts'
import type { AddNoteOutcome } from './notes.result.ts'

/** Keeps a note of a member of staff about a person whom they have open. */
export function addNote(
  { clock, inTransaction }: Pick<StaffDeps, 'clock' | 'inTransaction'>,
  actor: Actor,
  { id, text: typed }: { id: string; text: string },
): Promise<AddNoteOutcome> {
  const now = clock.now()
  return inTransaction(async (repositories) => {
    const found = await findOpenPerson(repositories, actor, id, now)
    if (found.kind !== 'open') return found
    const note = readNote(typed)
    if (!note.ok) return { kind: 'noteRefused', problem: note.problem }
    const { memberId: staffMemberId } = actor
    const identityId = found.identity.id
    const noteId = await repositories.notes.add({ identityId, staffMemberId, text: note.text }, now)
    await repositories.events.record({ type: 'NoteAdded', identityId, staffMemberId, noteId }, now)
    return { kind: 'added', id: noteId }
  })
}
