import { type Executor, personNote, staffMember } from '@identity/database'
import { and, desc, eq, inArray, lt, or } from 'drizzle-orm'
import type { Sealer } from '../../secrets/sealer.ts'

/** A note; its text is null once the key that sealed it is gone. */
export type Note = { id: string; text: string | null; writtenAt: Date; staffName: string }
/** The place of a note in the list. */
export type NotePlace = { writtenAt: string; id: string }

/** Notes about people. There is no way to change one, or to delete it. */
export function noteRepository(db: Executor, sealer: Sealer) {
  return {
    async add(
      { identityId, staffMemberId, text }: { identityId: string; staffMemberId: string; text: string },
      writtenAt: Date,
    ): Promise<string> {
      const [row] = await db
        .insert(personNote)
        .values({ identityId, staffMemberId, textSealed: sealer.seal(text), writtenAt })
        .returning({ id: personNote.id })
      if (!row) throw new Error('insert returned no row')
      return row.id
    },

    /** The notes about these identities, the newest first. */
    async page(identityIds: string[], after: NotePlace | null, size: number): Promise<Note[]> {
      const { id, textSealed, writtenAt } = personNote
      const at = after && new Date(after.writtenAt)
      const isAfter =
        after && at ? or(lt(writtenAt, at), and(eq(writtenAt, at), lt(id, after.id))) : undefined
      const rows = await db
        .select({ id, textSealed, writtenAt, staffName: staffMember.name })
        .from(personNote)
        .innerJoin(staffMember, eq(staffMember.id, personNote.staffMemberId))
        .where(and(inArray(personNote.identityId, identityIds), isAfter))
        .orderBy(desc(writtenAt), desc(id))
        .limit(size)
      return rows.map(({ textSealed: sealed, ...note }) => ({
        ...note,
        text: sealer.canOpen(sealed) ? sealer.open(sealed) : null,
      }))
    },
  }
}
