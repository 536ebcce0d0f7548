import { type Executor, emailProposal, identity, identityClosure, identityName } from '@identity/database'
import { and, asc, eq, gt, inArray, isNotNull, isNull, ne, notInArray, or, sql } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/pg-core'

export const waitingKinds = ['CLOSURE', 'EMAIL_CHANGE'] as const
export type WaitingKind = (typeof waitingKinds)[number]
export type WaitingPlace = { proposedAt: Date; id: string }

type Counted = { hidden: string[]; kinds?: WaitingKind[]; notBy?: string }

const MOST_COUNTED = 1000

/** What members of staff proposed for a person, and what a second one has not decided yet. */
export function waitingProposalRepository(db: Executor) {
  const kindIs = (kind: WaitingKind) => sql<WaitingKind>`${sql.raw(`'${kind}'`)}`.as('proposal_kind')

  const waiting = (now: Date) => {
    const { refusedAt, reopenedAt, erasedAt, approvedAt } = identityClosure
    const closures = db
      .select({
        kind: kindIs('CLOSURE'),
        id: identityClosure.id,
        identityId: identityClosure.identityId,
        proposedById: identityClosure.proposedById,
        proposedAt: identityClosure.proposedAt,
      })
      .from(identityClosure)
      .where(and(isNull(refusedAt), isNull(reopenedAt), isNull(erasedAt), isNull(approvedAt)))
    const { tookEffectAt, stoppedAt, provedAt, provableUntil } = emailProposal
    const addresses = db
      .select({
        kind: kindIs('EMAIL_CHANGE'),
        id: emailProposal.id,
        identityId: emailProposal.identityId,
        proposedById: emailProposal.proposedById,
        proposedAt: emailProposal.proposedAt,
      })
      .from(emailProposal)
      .where(
        and(
          ...[isNull(tookEffectAt), isNull(stoppedAt), isNull(emailProposal.approvedAt)],
          eq(emailProposal.proof, 'KNOWLEDGE'),
          or(isNotNull(provedAt), gt(provableUntil, now)),
        ),
      )
    return unionAll(closures, addresses).as('waiting')
  }

  return {
    /** The oldest first, without those about the identities that are `hidden`. */
    list({ hidden, after }: { hidden: string[]; after: WaitingPlace | null }, limit: number, now: Date) {
      const all = waiting(now)
      const isLater =
        after &&
        sql`(${all.proposedAt}, ${all.id}) > (${after.proposedAt.toISOString()}::timestamptz, ${after.id}::uuid)`
      return db
        .select({
          kind: all.kind,
          id: all.id,
          identityId: all.identityId,
          proposedById: all.proposedById,
          proposedAt: all.proposedAt,
          personInitials: sql<string>`upper(left(${identityName.firstName}, 1) || left(${identityName.lastName}, 1))`,
        })
        .from(all)
        .innerJoin(identity, and(eq(identity.id, all.identityId), isNull(identity.mergedIntoId)))
        .innerJoin(
          identityName,
          and(
            eq(identityName.identityId, all.identityId),
            eq(identityName.kind, 'GIVEN'),
            isNull(identityName.supersededAt),
          ),
        )
        .where(and(notInArray(all.identityId, hidden), isLater || undefined))
        .orderBy(asc(all.proposedAt), asc(all.id))
        .limit(limit)
    },

    /** How many there are, 1,000 at most: of some kinds only, and without those of one member, where it is asked for. */
    async count({ hidden, kinds, notBy }: Counted, now: Date): Promise<number> {
      const all = waiting(now)
      const rows = await db
        .select({ id: all.id })
        .from(all)
        .innerJoin(identity, and(eq(identity.id, all.identityId), isNull(identity.mergedIntoId)))
        .where(
          and(
            notInArray(all.identityId, hidden),
            kinds && inArray(all.kind, kinds),
            notBy ? ne(all.proposedById, notBy) : undefined,
          ),
        )
        .limit(MOST_COUNTED)
      return rows.length
    },
  }
}
