import type { Actor } from '../actor.ts'
import type { StaffDeps } from '../deps.ts'
import { findOpenPerson } from '../record-view/find-open-person.step.ts'
import { isAboutPerson } from '../record-view/record-view.step.ts'
import { readNote } from './note-text.ts'
import type { AddNoteOutcome } from './notes.result.ts'

const MINUTE_MS = 60 * 1000

/** A form that is sent again within this time, by a second click or after Back, brings the same note. */
const SAME_NOTE_MS = 15 * MINUTE_MS

/**
 * Keeps a note of a member of staff about a person whom they have open, or about a task of theirs. A note stays for good, so the same one sent
 * again is kept once.
 */
export function addNote(
  { clock, inTransaction }: Pick<StaffDeps, 'clock' | 'inTransaction'>,
  actor: Actor,
  { id, text: typed, taskId }: { id: string; text: string; taskId: string | null },
): Promise<AddNoteOutcome> {
  const now = clock.now()
  return inTransaction(async (repositories) => {
    const found = await findOpenPerson(repositories, actor, id, now)
    if (found.kind !== 'open') return found
    const note = readNote(typed)
    if (!note.ok) return { kind: 'noteRefused', problem: note.problem }
    const { memberId: staffMemberId } = actor
    const identityId = found.identity.id
    if (taskId && !(await isAboutPerson(repositories, identityId, { reason: 'TASK', taskId })))
      return { kind: 'taskNotFound', id: taskId }
    const written = { identityId, staffMemberId, taskId, text: note.text }
    await repositories.personViews.lockMember(staffMemberId) // one note of theirs after the other
    const same = await repositories.notes.findSame(written, new Date(now.getTime() - SAME_NOTE_MS))
    if (same) return { kind: 'added', id: same }
    const noteId = await repositories.notes.add(written, now)
    await repositories.events.record(
      { type: 'NoteAdded', identityId, staffMemberId, noteId, ...(taskId && { taskId }) },
      now,
    )
    return { kind: 'added', id: noteId }
  })
}
