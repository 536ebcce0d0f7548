import { type Executor, identityMerge, identityName } from '@identity/database'
import {
  and,
  desc,
  eq,
  getTableColumns,
  gt,
  inArray,
  isNotNull,
  isNull,
  lt,
  ne,
  notInArray,
  or,
  sql,
} from 'drizzle-orm'
import type { Secrets } from '../secrets/secrets.ts'
import type { MergeChoices } from './domain/merge-choices.ts'
import type { MergeSide } from './domain/merge-side.ts'
import type { MergeSnapshot } from './domain/undo-merge.ts'

type Row = typeof identityMerge.$inferSelect

/** A merge as it stands, without what is sealed. */
export type HeldMerge = Omit<Row, 'choices' | 'noteSealed' | 'snapshotSealed'> & {
  choices: MergeChoices
  /** Of the identity that stays. */
  personInitials: string
}

/** A task of the identity that went, and what became of it. `to` is the matter under which it moved; null: it was closed. */
export type MovedTask = { id: string; matter: string; to: string | null }

/** What undoing a merge goes by. */
export type KeptSnapshot = MergeSnapshot & {
  tasks: MovedTask[]
  /** The records that the merge ruled out for the survivor. Left out: an older build merged, which ruled out none. */
  ruledOut?: string[]
}

export type NewMerge = Pick<
  Row,
  'fromId' | 'intoId' | 'fromVersion' | 'intoVersion' | 'taskId' | 'proposedById' | 'reason'
> & { choices: MergeChoices; note: string | null }

export type MergeStatus = Row['status']
export type MergePlace = { proposedAt: Date; id: string }

/** Which merges to list. What is left out is no bound. */
export type MergeFilter = {
  status?: MergeStatus | undefined
  /** Not those that this member proposed. */
  notProposedBy?: string | undefined
  /** Not those of which one of the two is one of these identities. */
  hidden: string[]
}

/** The merges of identities, from their proposal on. Each change of one is guarded by the status that it has. */
export function mergeRepository(db: Executor, { digester, sealer }: Secrets) {
  async function change(id: string, status: MergeStatus, changes: Partial<Row>): Promise<boolean> {
    const rows = await db
      .update(identityMerge)
      .set(changes)
      .where(and(eq(identityMerge.id, id), eq(identityMerge.status, status)))
      .returning({ id: identityMerge.id })
    return rows.length === 1
  }

  const read = () =>
    db
      .select({ ...getTableColumns(identityMerge), personInitials: initials })
      .from(identityMerge)
      .leftJoin(
        identityName,
        and(
          eq(identityName.identityId, identityMerge.intoId),
          eq(identityName.kind, 'GIVEN'),
          isNull(identityName.supersededAt),
        ),
      )

  const isAboutPair = (one: string, other: string) =>
    and(inArray(identityMerge.fromId, [one, other]), inArray(identityMerge.intoId, [one, other]))

  return {
    /** Stands for a side as it is now: another side, or a side that changed, has another version. */
    versionOf: (side: MergeSide): string => digester.digest('identity-version', JSON.stringify(side)),

    /** Null when a merge of the two is proposed already, whichever of them is to stay. */
    async propose({ note, ...merge }: NewMerge, proposedAt: Date): Promise<{ id: string } | null> {
      const [row] = await db
        .insert(identityMerge)
        .values({ ...merge, status: 'PROPOSED', noteSealed: note && sealer.seal(note), proposedAt })
        .onConflictDoNothing()
        .returning({ id: identityMerge.id })
      return row ?? null
    },

    /** The open proposal to merge the two, whichever of them is to stay. */
    async findProposed(one: string, other: string): Promise<{ id: string } | null> {
      const [row] = await db
        .select({ id: identityMerge.id })
        .from(identityMerge)
        .where(and(isAboutPair(one, other), eq(identityMerge.status, 'PROPOSED')))
      return row ?? null
    },

    async find(id: string): Promise<(HeldMerge & { note: string | null }) | null> {
      const [row] = await read().where(eq(identityMerge.id, id))
      return row ? { ...withoutSealed(row), note: row.noteSealed && sealer.open(row.noteSealed) } : null
    },

    /** Null: it was forgotten, because the time to undo is over. */
    async snapshot(id: string): Promise<KeptSnapshot | null> {
      const [row] = await db
        .select({ sealed: identityMerge.snapshotSealed })
        .from(identityMerge)
        .where(eq(identityMerge.id, id))
      return row?.sealed ? (JSON.parse(sealer.open(row.sealed)) as KeptSnapshot) : null
    },

    /** True for the one call that decided on the proposal. */
    noteMerged: (
      id: string,
      {
        choices,
        snapshot,
        ...decided
      }: Pick<Row, 'decidedById' | 'decidedAt' | 'undoUntil'> & {
        choices: MergeChoices
        snapshot: KeptSnapshot
      },
    ): Promise<boolean> =>
      change(id, 'PROPOSED', {
        ...decided,
        choices,
        status: 'MERGED',
        snapshotSealed: sealer.seal(JSON.stringify(snapshot)),
      }),

    noteRefused: (
      id: string,
      refused: Pick<Row, 'decidedById' | 'decidedAt' | 'refusalReason'>,
    ): Promise<boolean> => change(id, 'PROPOSED', { ...refused, status: 'REFUSED' }),

    /** True for the one call that took it back. */
    noteUndone: (id: string, undone: Pick<Row, 'undoneById' | 'undoneAt' | 'undoReason'>): Promise<boolean> =>
      change(id, 'MERGED', { ...undone, status: 'UNDONE', snapshotSealed: null }),

    /** True when either of the two took part in a merge that was done after this one, and still holds. */
    async hasLater({ id, fromId, intoId, decidedAt }: HeldMerge): Promise<boolean> {
      const [row] = await db
        .select({ id: identityMerge.id })
        .from(identityMerge)
        .where(
          and(
            ne(identityMerge.id, id),
            eq(identityMerge.status, 'MERGED'),
            or(
              inArray(identityMerge.fromId, [fromId, intoId]),
              inArray(identityMerge.intoId, [fromId, intoId]),
            ),
            decidedAt ? gt(identityMerge.decidedAt, decidedAt) : undefined,
          ),
        )
        .limit(1)
      return row !== undefined
    },

    /** Merges, the latest proposal first. */
    async list(filter: MergeFilter, after: MergePlace | null, atMost: number): Promise<HeldMerge[]> {
      const goesOn =
        after &&
        or(
          lt(identityMerge.proposedAt, after.proposedAt),
          and(eq(identityMerge.proposedAt, after.proposedAt), gt(identityMerge.id, after.id)),
        )
      const rows = await read()
        .where(and(matching(filter), goesOn ?? undefined))
        .orderBy(desc(identityMerge.proposedAt), identityMerge.id)
        .limit(atMost)
      return rows.map(withoutSealed)
    },

    /** How many there are, counted no further than `atMost`. */
    async count(filter: MergeFilter, atMost: number): Promise<number> {
      const some = db
        .select({ id: identityMerge.id })
        .from(identityMerge)
        .where(matching(filter))
        .limit(atMost)
        .as('some')
      return db.$count(some)
    },

    /** Forgets what both identities were before merges that can no longer be undone. Answers how many. */
    async forgetSnapshots(before: Date, atMost: number): Promise<number> {
      const due = db
        .select({ id: identityMerge.id })
        .from(identityMerge)
        .where(and(isNotNull(identityMerge.snapshotSealed), lt(identityMerge.undoUntil, before)))
        .limit(atMost)
      const rows = await db
        .update(identityMerge)
        .set({ snapshotSealed: null })
        .where(inArray(identityMerge.id, due))
        .returning({ id: identityMerge.id })
      return rows.length
    },
  }
}

function withoutSealed({
  noteSealed: _note,
  snapshotSealed: _snapshot,
  ...merge
}: Row & { personInitials: string }): HeldMerge {
  return merge
}

const initials = sql<string>`upper(left(${identityName.firstName}, 1) || left(${identityName.lastName}, 1))`

function matching({ status, notProposedBy, hidden }: MergeFilter) {
  return and(
    status ? eq(identityMerge.status, status) : undefined,
    // A merge that an operator proposed has no proposer, and is none of the member's own.
    notProposedBy
      ? or(isNull(identityMerge.proposedById), ne(identityMerge.proposedById, notProposedBy))
      : undefined,
    hidden.length > 0 ? notInArray(identityMerge.fromId, hidden) : undefined,
    hidden.length > 0 ? notInArray(identityMerge.intoId, hidden) : undefined,
  )
}
