import { client, type Executor, journey, type Places, pipelined, prepared, service } from '@identity/database'
import { emailKey } from '@identity/values'
import { and, desc, eq, getTableColumns, gt, inArray, isNull, lt, ne, or, sql } from 'drizzle-orm'
import { deleteSome } from '../../kernel/delete-some.ts'
import { hashToken } from '../../secrets/digester.ts'
import type { Secrets } from '../../secrets/secrets.ts'
import type { ServiceSettings } from '../../services/service-settings.ts'
import { isIn, type JourneyState } from './domain/journey-state.ts'
import { nextStep } from './domain/journey-step.ts'
import { identityIdOf, type PhaseKind, provedAddressOf } from './domain/phase.ts'
import { readJourneyState } from './domain/read-journey-state.ts'
import type { RecordSearch } from './domain/record-search.ts'

/**
 * Names a journey, and proves that the request comes from the browser that opened it: by the journey's secret, and by the name of the browser
 * itself, which is the same in all its journeys. An attacker who plants the one in another browser cannot plant the other.
 */
export type JourneyKey = { interactionUid: string; browserSecret: string; browser: string }

/** What a journey keeps of a new secret. */
export type SecretRenewal = { browserSecretHash: string; renewedFrom: string; renewedAt: Date }

/** A journey in any phase, or in those named. */
export type Journey<Kind extends PhaseKind = PhaseKind> = {
  id: string
  interactionUid: string
  clientId: string
  service: ServiceSettings
  state: JourneyState<Kind>
  lastStepAt: Date
  /** The browser that opened it: a hash of its name. Null: it was opened before browsers had names. */
  browserDigest: string | null
}

/** True when a journey is in one of these phases. Its type then names them. */
export function isJourneyIn<Kind extends PhaseKind>(
  journey: Journey,
  kinds: readonly Kind[],
): journey is Journey<Kind> {
  return isIn(journey.state, kinds)
}

/** A journey as other rooms know it: its id, and its client. */
export function visitOf({ id: journeyId, clientId }: Pick<Journey, 'id' | 'clientId'>) {
  return { journeyId, clientId }
}

/** A journey to a service whose client is disabled leads nowhere: to its browser it is over. */
const isUsable = isNull(client.disabledAt)

const select = (db: Executor) =>
  db
    .select({
      id: journey.id,
      interactionUid: journey.interactionUid,
      clientId: journey.clientId,
      browserDigest: journey.browserDigest,
      stateSealed: journey.stateSealed,
      lastStepAt: journey.lastStepAt,
      service: getTableColumns(service),
    })
    .from(journey)
    .innerJoin(client, eq(client.id, journey.clientId))
    .innerJoin(service, eq(service.id, client.serviceId))

/** A key as it stands in the table. */
type Held = { uid: string; secretHash: string; browserDigest: string }
const heldBy = ({ interactionUid, browserSecret, browser }: JourneyKey): Held => ({
  uid: interactionUid,
  secretHash: hashToken(browserSecret),
  browserDigest: hashToken(browser),
})

const isHeld = ({ uid, secretHash, browserDigest }: Places<Held>) =>
  and(
    eq(journey.interactionUid, uid),
    eq(journey.browserSecretHash, secretHash),
    or(eq(journey.browserDigest, browserDigest), isNull(journey.browserDigest)),
    isUsable,
  )

const held = prepared((db, key: Places<Held>) => select(db).where(isHeld(key)))
const heldAndLocked = prepared((db, key: Places<Held>) =>
  select(db).where(isHeld(key)).for('no key update', { of: journey }),
)
const withId = prepared((db, { id }: Places<{ id: string }>) => select(db).where(eq(journey.id, id)))
const ofInteraction = prepared((db, { uid }: Places<{ uid: string }>) =>
  select(db).where(and(eq(journey.interactionUid, uid), isUsable)),
)

/** What is null here stays as it is in the table. */
type Saved = {
  id: string
  stateSealed: string
  lastStepAt: Date
  step: string
  emailDigest: string | null
  completedAt: Date | null
  identityId: string | null
} & { [Name in keyof SecretRenewal]: SecretRenewal[Name] | null }
const NO_RENEWAL = { browserSecretHash: null, renewedFrom: null, renewedAt: null }
const saved = prepared((db, to: Places<Saved>) =>
  db
    .update(journey)
    .set({
      stateSealed: sql`${to.stateSealed}`,
      lastStepAt: sql`${to.lastStepAt}`,
      stepsSeen: sql`array_append(array_remove(${journey.stepsSeen}, ${to.step}::text), ${to.step}::text)`,
      emailDigest: sql`coalesce(${to.emailDigest}, ${journey.emailDigest})`,
      completedAt: sql`coalesce(${to.completedAt}, ${journey.completedAt})`,
      identityId: sql`coalesce(${to.identityId}, ${journey.identityId})`,
      browserSecretHash: sql`coalesce(${to.browserSecretHash}, ${journey.browserSecretHash})`,
      renewedFrom: sql`coalesce(${to.renewedFrom}, ${journey.renewedFrom})`,
      renewedAt: sql`coalesce(${to.renewedAt}, ${journey.renewedAt})`,
    })
    .where(eq(journey.id, to.id)),
)

export function journeyRepository(db: Executor, { sealer, digester }: Secrets) {
  const digestOf = (emailAddress: string) => digester.digest('proved-email', emailKey(emailAddress))

  const restore = ({ stateSealed, ...row }: Awaited<ReturnType<typeof select>>[number]): Journey => ({
    ...row,
    state: readJourneyState(JSON.parse(sealer.open(stateSealed))),
  })

  return {
    /** The digest that stands for a proved address where the address may not be read. */
    digestOf,

    /** False when the interaction has a journey already. */
    async start(
      interactionUid: string,
      clientId: string,
      state: JourneyState,
      startedAt: Date,
    ): Promise<boolean> {
      const stateSealed = sealer.seal(JSON.stringify(state))
      const rows = await db
        .insert(journey)
        .values({
          interactionUid,
          clientId,
          stateSealed,
          startedAt,
          lastStepAt: startedAt,
          stepsSeen: ['EMAIL'],
        })
        .onConflictDoNothing()
        .returning({ id: journey.id })
      return rows.length === 1
    },

    async exists(interactionUid: string): Promise<boolean> {
      const rows = await ofInteraction(db, { uid: interactionUid })
      return rows.length === 1
    },

    /** Gives the journey to one browser, once: true for the first caller only. */
    async bindToBrowser({ interactionUid, browserSecret, browser }: JourneyKey): Promise<boolean> {
      const rows = await db
        .update(journey)
        .set({ browserSecretHash: hashToken(browserSecret), browserDigest: hashToken(browser) })
        .where(and(eq(journey.interactionUid, interactionUid), isNull(journey.browserSecretHash)))
        .returning({ id: journey.id })
      return rows.length === 1
    },

    async find(key: JourneyKey): Promise<Journey | null> {
      const [row] = await held(db, heldBy(key))
      return row ? restore(row) : null
    },

    /** For jobs, which have no browser secret. */
    async findById(id: string): Promise<Journey | null> {
      const [row] = await withId(db, { id })
      return row ? restore(row) : null
    },

    /**
     * Locks the journey for the rest of the transaction, so that two tabs answer one after the other. A journey that a build of before
     * opened is from now on its browser's. Its key stays free: another journey of the browser may use a passcode of this one meanwhile.
     */
    async lock(key: JourneyKey): Promise<Journey | null> {
      const [row] = await heldAndLocked(db, heldBy(key))
      if (!row) return null
      if (row.browserDigest === null) {
        await db
          .update(journey)
          .set({ browserDigest: hashToken(key.browser) })
          .where(eq(journey.id, row.id))
      }
      return restore(row)
    },

    /** Stores where a journey has got to, and its new secret if it has one. */
    async save(
      { id, state, service }: Pick<Journey, 'id' | 'state' | 'service'>,
      lastStepAt: Date,
      renewal?: SecretRenewal,
    ) {
      const { phase } = state
      const step = nextStep(state, service)
      const emailAddress = provedAddressOf(phase)
      const identityId = identityIdOf(phase)
      const row = {
        id,
        stateSealed: sealer.seal(JSON.stringify(state)),
        lastStepAt,
        step,
        emailDigest: emailAddress ? digestOf(emailAddress) : null,
        completedAt: phase.kind === 'completed' ? lastStepAt : null,
        identityId: identityId ?? null,
        ...(renewal ?? NO_RENEWAL),
      }
      await pipelined(db, saved(db, row))
    },

    /** Deletes some of the journeys whose last step was before `before`, with their passcodes and tickets. Identities, tasks and events stay. */
    sweep: (before: Date, atMost: number): Promise<number> =>
      deleteSome(db, journey, lt(journey.lastStepAt, before), atMost),

    /** The search of the newest other journey under the same proved address that led to no identity, if its last step was after `since`. */
    async leftBehind(
      emailAddress: string,
      { id }: Pick<Journey, 'id'>,
      since: Date,
    ): Promise<RecordSearch | null> {
      const [row] = await select(db)
        .where(
          and(
            inArray(journey.emailDigest, digester.everyDigest('proved-email', emailKey(emailAddress))),
            ne(journey.id, id),
            isNull(journey.identityId),
            gt(journey.lastStepAt, since),
          ),
        )
        .orderBy(desc(journey.lastStepAt))
        .limit(1)
      return row ? restore(row).state.search : null
    },
  }
}
