import { type Executor, personNote, staffMember } from '@identity/database'
import { and, desc, eq, gt, inArray, isNull, lt, or } from 'drizzle-orm'
import type { Sealer } from '../../secrets/sealer.ts'

/** A note; its text is null once the key that sealed it is gone. */
export type Note = {
  id: string
  text: string | null
  writtenAt: Date
  staffName: string
  taskId: string | null
}
/** The place of a note in the list. */
export type NotePlace = { writtenAt: string; id: string }

type Written = { identityId: string; staffMemberId: string; taskId: string | null; text: string }

/** Notes about people. There is no way to change one, or to delete it. */
export function noteRepository(db: Executor, sealer: Sealer) {
  return {
    async add({ text, ...about }: Written, writtenAt: Date): Promise<string> {
      const [row] = await db
        .insert(personNote)
        .values({ ...about, textSealed: sealer.seal(text), writtenAt })
        .returning({ id: personNote.id })
      if (!row) throw new Error('insert returned no row')
      return row.id
    },

    /** A note of the same member with the same text, about the same, that was written after `since`. */
    async findSame({ text, ...about }: Written, since: Date): Promise<string | null> {
      const { identityId, staffMemberId, taskId, writtenAt } = personNote
      const rows = await db
        .select({ id: personNote.id, textSealed: personNote.textSealed })
        .from(personNote)
        .where(
          and(
            eq(identityId, about.identityId),
            eq(staffMemberId, about.staffMemberId),
            about.taskId === null ? isNull(taskId) : eq(taskId, about.taskId),
            gt(writtenAt, since),
          ),
        )
      const same = rows.find(
        ({ textSealed }) => sealer.canOpen(textSealed) && sealer.open(textSealed) === text,
      )
      return same?.id ?? null
    },

    /** The notes about these identities, or those of them that were written on a task, the newest first. */
    async page(
      { identityIds, taskId }: { identityIds: string[]; taskId: string | null },
      after: NotePlace | null,
      size: number,
    ): Promise<Note[]> {
      const { id, textSealed, writtenAt } = personNote
      const ofTask = taskId === null ? undefined : eq(personNote.taskId, taskId)
      const at = after && new Date(after.writtenAt)
      const isAfter =
        after && at ? or(lt(writtenAt, at), and(eq(writtenAt, at), lt(id, after.id))) : undefined
      const rows = await db
        .select({ id, textSealed, writtenAt, staffName: staffMember.name, taskId: personNote.taskId })
        .from(personNote)
        .innerJoin(staffMember, eq(staffMember.id, personNote.staffMemberId))
        .where(and(inArray(personNote.identityId, identityIds), ofTask, isAfter))
        .orderBy(desc(writtenAt), desc(id))
        .limit(size)
      return rows.map(({ textSealed: sealed, ...note }) => ({
        ...note,
        text: sealer.canOpen(sealed) ? sealer.open(sealed) : null,
      }))
    },
  }
}
