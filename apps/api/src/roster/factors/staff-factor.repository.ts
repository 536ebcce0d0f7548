import { type Executor, staffFactor } from '@identity/database'
import { and, asc, eq, lt, or, sql } from 'drizzle-orm'
import type { Sealer } from '../../secrets/sealer.ts'

export const FACTOR_KINDS = ['PASSKEY', 'AUTHENTICATOR_APP'] as const
export type FactorKind = (typeof FACTOR_KINDS)[number]

export type StaffFactor = Pick<
  typeof staffFactor.$inferSelect,
  'id' | 'kind' | 'name' | 'addedAt' | 'lastUsedAt'
>
export type Passkey = {
  id: string
  credentialId: string
  publicKey: string
  counter: number
  transports: string[]
}
type Added = { memberId: string; name: string; addedAt: Date }

const shown = {
  id: staffFactor.id,
  kind: staffFactor.kind,
  name: staffFactor.name,
  addedAt: staffFactor.addedAt,
  lastUsedAt: staffFactor.lastUsedAt,
}

/** The second factors of members. */
export function staffFactorRepository(db: Executor, sealer: Sealer) {
  const ofKind = (memberId: string, kind: FactorKind) =>
    and(eq(staffFactor.memberId, memberId), eq(staffFactor.kind, kind))

  return {
    list: (memberId: string): Promise<StaffFactor[]> =>
      db
        .select(shown)
        .from(staffFactor)
        .where(eq(staffFactor.memberId, memberId))
        .orderBy(asc(staffFactor.addedAt), asc(staffFactor.id)),

    /** Null: the passkey is a member’s already. */
    async addPasskey({
      memberId,
      name,
      addedAt,
      ...key
    }: Added & Omit<Passkey, 'id'>): Promise<StaffFactor | null> {
      const [row] = await db
        .insert(staffFactor)
        .values({ memberId, name, kind: 'PASSKEY', addedAt, lastUsedAt: addedAt, ...key })
        .onConflictDoNothing({ target: staffFactor.credentialId })
        .returning(shown)
      return row ?? null
    },

    /** `step` is the half minute of the code by which it was added: that code is used up. */
    async addApp({ memberId, name, addedAt, secret, step }: Added & { secret: string; step: number }) {
      const [row] = await db
        .insert(staffFactor)
        .values({
          ...{ memberId, name, kind: 'AUTHENTICATOR_APP', addedAt, lastUsedAt: addedAt },
          ...{ secretSealed: sealer.seal(secret), lastUsedStep: step },
        })
        .returning(shown)
      if (!row) throw new Error('insert returned no row')
      return row satisfies StaffFactor
    },

    async passkeys(memberId: string): Promise<Passkey[]> {
      const rows = await db.select().from(staffFactor).where(ofKind(memberId, 'PASSKEY'))
      return rows.map(({ id, credentialId, publicKey, counter, transports }) => ({
        ...{ id, credentialId: credentialId ?? '', publicKey: publicKey ?? '' },
        ...{ counter: counter ?? 0, transports: transports ?? [] },
      }))
    },

    async apps(memberId: string): Promise<{ id: string; secret: string }[]> {
      const rows = await db.select().from(staffFactor).where(ofKind(memberId, 'AUTHENTICATOR_APP'))
      return rows.flatMap(({ id, secretSealed }) =>
        secretSealed ? [{ id, secret: sealer.open(secretSealed) }] : [],
      )
    },

    /** False when the counter did not rise: another device has a copy of the key, or the answer was used before. */
    async usePasskey(id: string, counter: number, usedAt: Date): Promise<boolean> {
      const doesNotCount = counter === 0 ? eq(staffFactor.counter, 0) : undefined
      const rows = await db
        .update(staffFactor)
        .set({ counter, lastUsedAt: usedAt })
        .where(and(eq(staffFactor.id, id), or(lt(staffFactor.counter, counter), doesNotCount)))
        .returning({ id: staffFactor.id })
      return rows.length === 1
    },

    /** True for the one call that uses the code of a half minute; those before it are used up as well. */
    async useStep(id: string, step: number, usedAt: Date): Promise<boolean> {
      const rows = await db
        .update(staffFactor)
        .set({ lastUsedStep: step, lastUsedAt: usedAt })
        .where(and(eq(staffFactor.id, id), lt(staffFactor.lastUsedStep, step)))
        .returning({ id: staffFactor.id })
      return rows.length === 1
    },

    /** Hold the member first: a member keeps at least one. */
    async remove(memberId: string, id: string): Promise<StaffFactor | null> {
      const [row] = await db
        .delete(staffFactor)
        .where(and(eq(staffFactor.memberId, memberId), eq(staffFactor.id, id)))
        .returning(shown)
      return row ?? null
    },

    async removeAll(memberId: string): Promise<number> {
      const rows = await db
        .delete(staffFactor)
        .where(eq(staffFactor.memberId, memberId))
        .returning({ id: staffFactor.id })
      return rows.length
    },

    async count(memberId: string): Promise<number> {
      const [row] = await db
        .select({ factors: sql<number>`count(*)::int` })
        .from(staffFactor)
        .where(eq(staffFactor.memberId, memberId))
      return row?.factors ?? 0
    },
  }
}
