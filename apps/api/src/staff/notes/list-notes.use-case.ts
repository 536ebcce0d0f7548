import { z } from 'zod'
import { pageOf, readCursor } from '../../kernel/graphql-connection.ts'
import type { Actor } from '../actor.ts'
import type { StaffDeps } from '../deps.ts'
import { findOpenPerson } from '../record-view/find-open-person.step.ts'
import type { PersonNotesOutcome } from './notes.result.ts'

const place = z.object({ writtenAt: z.iso.datetime(), id: z.uuid() })

/** The notes about a person whom a member of staff has open, with those about identities that were merged into it. */
export async function listNotes(
  { clock, repositories }: Pick<StaffDeps, 'clock' | 'repositories'>,
  actor: Actor,
  { id, taskId, size, after }: { id: string; taskId: string | null; size: number; after: string | null },
): Promise<PersonNotesOutcome> {
  const found = await findOpenPerson(repositories, actor, id, clock.now())
  if (found.kind !== 'open') return found
  const identityId = found.identity.id
  const all = [identityId, ...(await repositories.identityMerges.mergedInto(identityId))]
  const from = after ? readCursor(place, after) : null
  const notes = await repositories.notes.page({ identityIds: all, taskId }, from, size + 1)
  const page = pageOf(notes, size, (note) => ({ writtenAt: note.writtenAt.toISOString(), id: note.id }))
  return { kind: 'notes', ...page }
}
