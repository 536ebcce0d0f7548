import { serviceName } from '../../clients/service-name.ts'
import type { Identity } from '../../identities/identity.repository.ts'
import { recordsAreStale } from '../../records/domain/records-freshness.ts'
import { isLiveAt } from '../../sessions/domain/session-life.ts'
import type { Actor } from '../actor.ts'
import type { StaffDeps } from '../deps.ts'
import { warningsThat } from '../person-warning.ts'
import { findOpenPerson } from '../record-view/find-open-person.step.ts'
import { VIEW_LASTS_MS } from '../record-view/lookups.ts'
import type { Repositories } from '../repositories.ts'
import { compareFacts } from './compare-facts.ts'
import type { PersonIdentityCheck, PersonRecord } from './person.object.ts'
import type { PersonOutcome } from './person.result.ts'
import { type FactValues, type PersonFact, REVEALED_FOR_MS, showFact } from './person-fact.ts'

/** A person whom a member of staff has open: the identity beside its teaching record, and what became of both. Nothing is written. */
export async function showPerson(
  { clock, repositories }: Pick<StaffDeps, 'clock' | 'repositories'>,
  actor: Actor,
  id: string,
): Promise<PersonOutcome> {
  const now = clock.now()
  const found = await findOpenPerson(repositories, actor, id, now)
  if (found.kind !== 'open') return found
  const { identity, until } = found
  const { people, replica, sessionClients, knownBrowsers } = repositories

  const names = await people.names(identity.id)
  const mergedIds = await repositories.identityMerges.mergedInto(identity.id)
  const all = [identity.id, ...mergedIds]
  const values = await factValues(repositories, identity)
  const show = await shower(repositories, actor, identity.id, values, now)
  const record = await recordOf(repositories, identity, show)
  const { checkedAt } = await replica.progress()
  const { createdAt, recordClosedAt } = await people.standing(identity.id)
  const tasks = await people.tasks(all)
  const isWithheld =
    (identity.trn !== null && (await repositories.withheldTrns.has(identity.trn))) ||
    tasks.some(({ reason, status }) => reason === 'TRN_WITHHELD' && status === 'OPEN')
  const [dateOfBirth, emailAddress] = [show('DATE_OF_BIRTH'), show('EMAIL_ADDRESS')]
  if (!dateOfBirth || !emailAddress) throw new Error('an identity has a date of birth and an address')
  const sessions = await people.sessions(all)
  const details = await repositories.identities.details(identity.id)
  const since = new Date(now.getTime() - VIEW_LASTS_MS)
  const view = await repositories.personViews.lastReason(actor.memberId, identity.id, since)

  return {
    kind: 'open',
    id: identity.id,
    mergedIds,
    openUntil: until,
    openForTaskId: view?.taskId ?? null,
    warnings: warningsThat({
      PROHIBITED: record?.isProhibited ?? false,
      CLOSED: await repositories.identityClosures.isClosed(identity.id),
      BLOCKED: identity.isBlocked,
      TRN_WITHHELD: isWithheld,
      LINK_FROZEN: identity.isLinkFrozen,
      RECORD_CLOSED: recordClosedAt !== null,
      EMAIL_CHANGED_LATELY: await people.hasRevertibleEmailChange(identity.id, now),
      MERGED: id.toLowerCase() !== identity.id,
    }),
    name: identity,
    preferredName: identity.preferredName,
    verifiedName:
      names.filter(({ kind, supersededAt }) => kind === 'VERIFIED' && !supersededAt).map(inTime)[0] ?? null,
    previousNames: names
      .filter(({ kind, supersededAt }) => kind === 'PREVIOUS' || supersededAt !== null)
      .map(inTime),
    identityChecks: await checksOf(repositories, all),
    dateOfBirth,
    emailAddress,
    hasNationalInsuranceNumber: details?.nationalInsuranceNumber != null,
    trn: show('TRN'),
    trnLookupStatus: identity.trnLookupStatus,
    trnMatchLevel: identity.trnMatchLevel,
    record,
    recordsCheckedAt: checkedAt,
    areRecordsStale: recordsAreStale({ checkedAt }, now),
    services: (await sessionClients.servicesUsedBy(identity.id)).map(({ service, ...when }) => ({
      name: service.name,
      ...when,
    })),
    sessions: sessions.map(({ authenticatedAt, expiresAt, ...rest }) => ({
      ...rest,
      signedInAt: authenticatedAt,
      isLive: isLiveAt({ authenticatedAt, expiresAt, ...rest }, now),
    })),
    tasks: tasks.map(({ status, ...task }) => ({ ...task, isOpen: status === 'OPEN' })),
    knownBrowsers: (await knownBrowsers.list(identity.emailAddress, now)).length,
    createdAt,
  }
}

const LATEST_CHECKS = 5

async function checksOf(
  { clients, identityChecks }: Pick<Repositories, 'clients' | 'identityChecks'>,
  ids: string[],
): Promise<PersonIdentityCheck[]> {
  const checks = await identityChecks.listOf(ids, LATEST_CHECKS)
  return Promise.all(
    checks.map(async ({ firstName, middleName, lastName, clientId, ...check }) => ({
      ...check,
      name: { firstName, middleName, lastName },
      serviceName: await serviceName({ clients }, clientId),
    })),
  )
}

type NameRow = Awaited<ReturnType<Repositories['people']['names']>>[number]

function inTime({ firstName, middleName, lastName, recordedAt, supersededAt }: NameRow) {
  return { firstName, middleName, lastName, recordedAt, isSuperseded: supersededAt !== null }
}

/** The facts about a person that are hidden from staff until they reveal them. */
export async function factValues(
  { teachingRecords }: Pick<Repositories, 'teachingRecords'>,
  { dateOfBirth, emailAddress, trn }: Identity,
): Promise<FactValues> {
  const record = trn ? await teachingRecords.find(trn) : null
  return {
    DATE_OF_BIRTH: dateOfBirth,
    EMAIL_ADDRESS: emailAddress,
    TRN: trn,
    RECORD_DATE_OF_BIRTH: record?.dateOfBirth ?? null,
    RECORD_EMAIL_ADDRESS: record?.emailAddress ?? null,
  }
}

type Show = (fact: PersonFact) => ReturnType<typeof showFact>

/** Shows facts as the member of staff may see them now. */
async function shower(
  { personViews }: Pick<Repositories, 'personViews'>,
  { memberId }: Actor,
  identityId: string,
  values: FactValues,
  now: Date,
): Promise<Show> {
  const since = new Date(now.getTime() - REVEALED_FOR_MS)
  const revealed = await personViews.revealedSince(memberId, identityId, since)
  return (fact) => showFact(fact, values[fact], revealed.get(fact))
}

async function recordOf(
  { identities, teachingRecords }: Pick<Repositories, 'identities' | 'teachingRecords'>,
  identity: Identity,
  show: Show,
): Promise<PersonRecord | null> {
  const { id, trn, dateOfBirth, emailAddress } = identity
  const record = trn ? await teachingRecords.find(trn) : null
  const facts = trn ? await teachingRecords.facts(trn) : null
  if (!record || !facts) return null
  const details = await identities.details(id)
  const given = {
    name: identity,
    previousName: details?.names.PREVIOUS ?? null,
    dateOfBirth,
    emailAddress,
    nationalInsuranceNumber: details?.nationalInsuranceNumber ?? null,
  }
  return {
    name: record,
    previousNames: record.previousNames,
    dateOfBirth: show('RECORD_DATE_OF_BIRTH'),
    emailAddress: show('RECORD_EMAIL_ADDRESS'),
    isActive: record.isActive,
    isMerged: record.mergedIntoTrn !== null,
    qtsAwardedOn: record.qtsAwardedOn,
    isProhibited: record.isProhibited,
    comparison: compareFacts(given, facts),
  }
}
