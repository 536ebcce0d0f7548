import { z } from 'zod'
import type { StaffCaller } from '../../kernel/caller.ts'
import { pageOf, readCursor } from '../../kernel/graphql-connection.ts'
import type { StaffDeps } from '../deps.ts'
import { permissionOf } from '../permissions.ts'
import { findOpenPerson } from '../record-view/find-open-person.step.ts'
import { REVEALED_FOR_MS } from '../show-person/person-fact.ts'
import { interleave, type TimelinePlace } from './interleave.ts'
import { inverseOf } from './inverse-act.ts'
import type { PersonTimelineOutcome } from './person-timeline.result.ts'
import { shownChanges } from './shown-change.ts'
import type { TimelineDetail } from './timeline.object.ts'
import type { HappenedRow } from './timeline.repository.ts'
import { eventsAbout, type TimelineSubject } from './timeline-subject.ts'
import type { ToldRow } from './told-service.repository.ts'

/** Of the last event, and of the last webhook: an older build knew events only. */
const placeRead = z.object({
  id: z
    .string()
    .regex(/^[0-9]{1,18}$/)
    .optional(),
  toldAt: z.coerce.date().optional(),
  toldId: z.uuid().optional(),
})
const START: TimelinePlace = { eventId: null, told: null }

type Asked = {
  id: string
  taskId: string | null
  about: TimelineSubject | null
  size: number
  after: string | null
}

/** What happened to a person whom a member of staff has open, the newest first, with that of identities which were merged into it. */
export async function showTimeline(
  { clock, repositories }: Pick<StaffDeps, 'clock' | 'repositories'>,
  caller: StaffCaller,
  { id, taskId, about, size, after }: Asked,
): Promise<PersonTimelineOutcome> {
  const now = clock.now()
  const found = await findOpenPerson(repositories, caller, id, now)
  if (found.kind !== 'open') return found
  const { identity } = found
  const { identityMerges, personViews, timelines, toldServices } = repositories
  const mergedIds = await identityMerges.mergedInto(identity.id)
  const from = after ? placeOf(after) : START
  const before = from.eventId
  const identityIds = [identity.id, ...mergedIds]
  const rows = taskId
    ? await timelines.ofTask({ identityIds, taskId }, before, size + 1)
    : await timelines.page(identityIds, { before, types: about && eventsAbout[about] }, size + 1)
  const isOfPart = taskId !== null || about !== null
  const webhooks = isOfPart ? [] : await toldServices.page(identityIds, from.told, size + 1)
  const acts = rows.flatMap(({ id: eventId, staffMemberId }) => (staffMemberId ? [eventId] : []))
  const toldOfActs = await toldServices.ofEvents(identityIds, acts)
  const since = new Date(now.getTime() - REVEALED_FOR_MS)
  const revealed = await personViews.revealedSince(caller.memberId, identity.id, since)
  const maySeeFacts = permissionOf('revealFact', caller.role) !== 'no'
  const standing = { isBlocked: identity.isBlocked, isLinked: identity.trn !== null, mergedIds }

  const ofEvent = (row: HappenedRow) => {
    const isOfOther = row.identityId !== null && !identityIds.includes(row.identityId)
    const facts = row.factsSealed && !isOfOther ? timelines.openFacts(row.factsSealed) : {}
    return {
      id: String(row.id),
      type: row.type,
      at: row.occurredAt,
      staffName: row.staffName,
      serviceName: row.serviceName,
      isOfMerged: row.identityId !== null && mergedIds.includes(row.identityId),
      otherIdentityId: isOfOther ? row.identityId : null,
      details: detailsOf(row),
      changes: maySeeFacts && facts ? shownChanges(facts, new Set(revealed.keys())) : [],
      areChangesLost: facts === null,
      inverse: inverseOf(row.type, row.details, standing),
      toldServices: toldOfActs.filter(({ eventId }) => eventId === row.id),
    }
  }
  const entries = interleave(rows, webhooks, from).map((entry) => ({
    ...('event' in entry ? ofEvent(entry.event) : ofWebhook(entry.webhook, mergedIds)),
    place: entry.place,
  }))
  return { kind: 'timeline', ...pageOf(entries, size, (entry) => cursorAt(entry.place)) }
}

/** That a service is told of the person. It is no event: it changes until it is taken or given up, and is deleted after 30 days. */
function ofWebhook(row: ToldRow, mergedIds: readonly string[]) {
  const isOfMerged = row.identityId !== null && mergedIds.includes(row.identityId)
  return {
    ...{ id: row.id, type: 'Webhook', at: row.queuedAt, staffName: null, serviceName: row.serviceName },
    ...{ isOfMerged, otherIdentityId: null, details: [], changes: [], areChangesLost: false, inverse: null },
    toldServices: [row],
  }
}

function placeOf(cursor: string): TimelinePlace {
  const { id, toldAt, toldId } = readCursor(placeRead, cursor)
  return { eventId: id ? BigInt(id) : null, told: toldAt && toldId ? { at: toldAt, id: toldId } : null }
}

function cursorAt({ eventId, told }: TimelinePlace): Record<string, string> {
  return {
    ...(eventId !== null && { id: String(eventId) }),
    ...(told && { toldAt: told.at.toISOString(), toldId: told.id }),
  }
}

function detailsOf({ details }: HappenedRow): TimelineDetail[] {
  return Object.entries(details).flatMap(([name, value]) =>
    value === null ? [] : [{ name, values: [value].flat().map(String) }],
  )
}
