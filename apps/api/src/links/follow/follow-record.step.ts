import { changedFacts } from '../../events/event-facts.ts'
import type { MatchLevel } from '../../identities/domain/match-level.ts'
import type { FullName } from '../../identities/domain/person.ts'
import { nameInFull } from '../../identities/event-facts-of.ts'
import type { Identity } from '../../identities/identity.repository.ts'
import { openSupportTask } from '../../tasks/open-support-task.step.ts'
import { decideFollow, type Survivor } from '../domain/decide-follow.ts'
import { holdInOrder } from '../lock-order.ts'
import type { Repositories } from '../repositories.ts'

type ReplicaRecord = NonNullable<Awaited<ReturnType<Repositories['teachingRecords']['find']>>>
export type Following = Pick<
  Repositories,
  'events' | 'identities' | 'recordLinks' | 'supportTasks' | 'teachingRecords'
>

export type Followed = 'unchanged' | 'renamed' | 'moved' | 'closed' | 'possible-duplicate'

/**
 * Brings an identity up to date with its teaching record: renamed, merged into another record, closed, open again. Run it in a transaction:
 * at sign-in, and when a sync brings a change. Doing it again does nothing. `known` is the identity, where the transaction has read that it has to follow.
 */
export async function followRecord(
  repositories: Following,
  identityId: string,
  now: Date,
  known?: Identity,
): Promise<Followed> {
  const { identities, recordLinks } = repositories
  const before = known ?? (await identities.find(identityId))
  if (!before?.trn) return 'unchanged'
  // Nearly always it ends here. Nothing is locked, so that no sign-in waits for a sync.
  if (!known && !(await recordLinks.identitiesToFollow([before.trn])).includes(before.id)) return 'unchanged'
  const { trn } = before
  const { found, identity: held } = await holdInOrder(
    repositories,
    () => holdRecordAndSurvivor(repositories, trn),
    before.id,
  )
  if (!found || held?.trn !== trn) return 'unchanged'

  const { record, survivor, kind } = found
  const link = { identityId: held.id, trnMatchLevel: held.trnMatchLevel ?? 'LOW', record, survivor }
  switch (decideFollow(record, kind)) {
    case 'stay':
      return stay(repositories, link, now)
    case 'move':
      return move(repositories, link, now)
    case 'possible-duplicate':
      return openDuplicateTask(repositories, link, now)
    case 'closed':
      return openClosedTask(repositories, link, now)
    case 'wait':
      return 'unchanged'
  }
}

async function holdRecordAndSurvivor(repositories: Following, trn: string) {
  const record = await repositories.teachingRecords.lock(trn)
  if (!record) return null
  return { record, ...(record.isActive ? noSurvivor : await findSurvivor(repositories, record)) }
}

const noSurvivor: { kind: Survivor; survivor: ReplicaRecord | null } = { kind: 'none', survivor: null }
// Longer chains of mergers mean a loop, which is treated as no survivor.
const LONGEST_CHAIN = 10

/** The active record at the end of the mergers, locked for the rest of the transaction. */
async function findSurvivor(
  { identities, teachingRecords }: Following,
  closed: ReplicaRecord,
): Promise<typeof noSurvivor> {
  let next = closed.mergedIntoTrn
  for (let hops = 0; next && hops < LONGEST_CHAIN; hops += 1) {
    const found: ReplicaRecord | null = await teachingRecords.find(next)
    if (!found) return { kind: 'unknown', survivor: null }
    // Locked only where the walk ends, so that two transactions that walk towards each other do not wait for each other.
    const survivor = found.isActive ? await teachingRecords.lock(next) : null
    if (survivor?.isActive) {
      return { kind: (await identities.findOwner(survivor.trn)) ? 'taken' : 'free', survivor }
    }
    next = found.mergedIntoTrn
  }
  return noSurvivor
}

type Link = {
  identityId: string
  trnMatchLevel: MatchLevel
  record: ReplicaRecord
  survivor: ReplicaRecord | null
}

async function stay(repositories: Following, link: Link, now: Date): Promise<Followed> {
  const { events, recordLinks } = repositories
  const { identityId, record } = link
  if (await recordLinks.noteOpenAgain(identityId, now)) {
    await events.record({ type: 'TrnReactivated', identityId }, now)
  }
  return (await takeName(repositories, link, record, now)) ? 'renamed' : 'unchanged'
}

async function move(repositories: Following, link: Link, now: Date): Promise<Followed> {
  const { identityId, trnMatchLevel, survivor } = link
  if (!survivor) throw new Error('a link moves to a record')
  const { events, identities } = repositories
  await identities.takeTrn(identityId, { trn: survivor.trn, trnMatchLevel }, now)
  const moved = changedFacts({ trn: link.record.trn }, { trn: survivor.trn })
  await events.record({ type: 'TrnMoved', identityId }, now, moved)
  await takeName(repositories, link, survivor, now)
  return 'moved'
}

/** Two identities of one person, it seems: an agent decides which of them stays. */
async function openDuplicateTask(repositories: Following, link: Link, now: Date): Promise<Followed> {
  const { identityId, record, survivor } = link
  if (!(await repositories.recordLinks.noteClosed(identityId, now))) return 'unchanged'
  await openSupportTask(
    repositories,
    { ...noJourney, identityId, reason: 'POSSIBLE_DUPLICATE', answers: trnsOf(record, survivor) },
    now,
  )
  return 'possible-duplicate'
}

async function openClosedTask(
  repositories: Following,
  { identityId, record }: Link,
  now: Date,
): Promise<Followed> {
  if (!(await repositories.recordLinks.noteClosed(identityId, now))) return 'unchanged'
  await repositories.events.record({ type: 'TrnDeactivated', identityId }, now)
  await openSupportTask(
    repositories,
    { ...noJourney, identityId, reason: 'RECORD_CLOSED', answers: trnsOf(record, null) },
    now,
  )
  return 'closed'
}

const noJourney = { journeyId: null, clientId: null, attempts: [] }

/** The TRNs that the agent has to know, sealed in the task as answers are. */
function trnsOf(record: ReplicaRecord, survivor: ReplicaRecord | null) {
  return { recordTrn: record.trn, mergedIntoTrn: survivor?.trn ?? null }
}

/** True when the name on the record has changed. A LOW link keeps nothing of the record. */
async function takeName(
  { events, identities }: Following,
  { identityId, trnMatchLevel }: Link,
  record: FullName,
  now: Date,
) {
  if (trnMatchLevel === 'LOW') return false
  const before = (await identities.find(identityId))?.verifiedName
  if (!(await identities.setName(identityId, 'VERIFIED', record, now))) return false
  const renamed = changedFacts(
    { recordName: before ? nameInFull(before) : null },
    { recordName: nameInFull(record) },
  )
  await events.record({ type: 'RecordNameChanged', identityId }, now, renamed)
  return true
}
