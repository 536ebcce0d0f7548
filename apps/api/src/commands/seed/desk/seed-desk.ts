import type { Database } from '@identity/database'
import { isLoopbackOrigin } from '@identity/runtime'
import { type DeskPerson, deskPeople } from '@identity/sample-people'
import { shortReference } from '../../../mail/short-reference.ts'
import type { Deps, Repositories } from '../../../main/deps.ts'
import type { Secrets } from '../../../secrets/secrets.ts'
import type { SupportTaskReason } from '../../../tasks/domain/task-reason.ts'
import { type Desk, onDesk, uuidOf } from './desk.ts'
import type { DeskCase } from './desk-case.ts'
import { deskCases } from './desk-cases.ts'
import { minutesAfter, workingDaysBefore } from './desk-day.ts'
import { openAboutHolder, openDisplacement, openSecondIdentity } from './open-between-two.ts'
import { openAboutLink, openByClaim, openClosedRecord, openDispute } from './open-doubt.ts'
import { openRequest } from './open-request.ts'
import { openSearch, openWithheld } from './open-search.ts'
import type { Opening } from './opening.ts'

type Open = (repositories: Repositories, opening: Opening, deps: Deps) => Promise<string>

const OPENINGS: Record<SupportTaskReason, Open> = {
  NO_MATCH: openSearch,
  MULTIPLE_MATCHES: openSearch,
  CONTRADICTION: openSearch,
  RECORDS_UNAVAILABLE: openSearch,
  TRN_WITHHELD: openWithheld,
  TRN_DIFFERS: openByClaim,
  NOT_ME: openAboutLink,
  NEEDS_PROOF: openAboutLink,
  CLAIM_DISPUTED: (_repositories, opening, deps) => openDispute(deps, opening),
  RECORD_CLOSED: openClosedRecord,
  OWNER_NO_ACCESS: openAboutHolder,
  OWNER_NOT_RECOGNISED: openAboutHolder,
  POSSIBLE_DUPLICATE: (repositories, opening) =>
    opening.person.otherEmail
      ? openSecondIdentity(repositories, opening)
      : openByClaim(repositories, opening),
  HOLDER_DISPLACED: openDisplacement,
  CHANGE_REQUEST: openRequest,
  REVERT: openRequest,
}

const ACTS_BEGIN_AFTER_MINUTES = 240
const LAST_ACT_BEFORE_MINUTES = 5

/**
 * Opens the support tasks with which a development system begins: of each reason and age, about made-up people whose records the stand-in
 * holds, by the steps that open any task. Only where the system is on this computer, and after the members of staff. False, and nothing is done,
 * when they are there already.
 */
export async function seedDesk(
  { database, secrets, now }: { database: Database; secrets: Secrets; now: Date },
  origin: string,
): Promise<boolean> {
  if (!isLoopbackOrigin(origin)) return false
  let isNew = false
  await onDesk({ database, secrets, now }, async (desk) => {
    if (await isThere(desk)) return
    isNew = true
    const { teachingRecords } = desk.at(now).repositories
    // The sync brings the same ones later, and finds nothing changed.
    await teachingRecords.replace(deskPeople.flatMap(({ records }) => records))
    for (const [place, deskCase] of deskCases.entries()) await play(desk, deskCase, place)
  })
  return isNew
}

/** Tasks are never deleted, so the reference of one that a journey opened tells. */
async function isThere(desk: Desk): Promise<boolean> {
  const reference = shortReference(uuidOf(deskCases[0]?.person ?? ''))
  const { taskQueue } = desk.at(desk.now).repositories
  for (const status of ['OPEN', 'CLOSED'] as const)
    if ((await taskQueue.count({ status, reference, hidden: [] }, '', 1)) > 0) return true
  return false
}

async function play(desk: Desk, deskCase: DeskCase, place: number): Promise<void> {
  const { reason, workingDaysAgo, clientId = 'register-for-npq', acts = [] } = deskCase
  const person = personOf(deskCase)
  const at = workingDaysBefore(desk.now, workingDaysAgo, place)
  const before = workingDaysBefore(desk.now, workingDaysAgo + 2, place)
  const visit = { journeyId: uuidOf(person.id), clientId, at }
  const deps = desk.at(at)
  const identityId = await OPENINGS[reason](deps.repositories, { person, reason, visit, before }, deps)
  const [task] = await deps.repositories.supportTasks.openAbout(identityId)
  if (task?.reason !== reason) throw new Error(`${person.id}: no task was opened for ${reason}`)

  for (const [order, { workingDaysAgo: ago, by, mails }] of acts.entries()) {
    const instant =
      ago === 0
        ? minutesAfter(desk.now, -LAST_ACT_BEFORE_MINUTES)
        : minutesAfter(workingDaysBefore(desk.now, ago, place), ACTS_BEGIN_AFTER_MINUTES + order)
    const tools = mails ? desk.mailingAt(instant) : desk.at(instant)
    const held = await tools.repositories.supportTasks.find(task.id)
    if (!held) throw new Error('a task is never deleted')
    const { kind } = await by(desk, tools, { taskId: held.id, version: held.version, identityId })
    if (!DONE.has(kind)) throw new Error(`${person.id}: an act of staff came to ${kind}`)
  }
}

const DONE = new Set([
  'taken',
  'assigned',
  'escalated',
  'asked',
  'added',
  'notMatched',
  'confirmed',
  'linked',
  'proposed',
])

function personOf({ person: id }: DeskCase): DeskPerson {
  const person = deskPeople.find((one) => one.id === id)
  if (!person) throw new Error(`the desk has no person ${id}`)
  return person
}
