import { mailboxKey, redactEmail } from '@identity/values'
import { isSamePerson } from '../../identities/domain/is-same-person.ts'
import type { Repositories as GroundRepositories } from '../../identities/repositories.ts'
import type { StaffCaller } from '../../kernel/caller.ts'
import type { Deps } from '../../kernel/deps.ts'
import { warningsThat } from '../person-warning.ts'
import { maySearch } from '../search-limit/may-search.step.ts'
import { MOST_SEARCHES } from '../search-limit/searches.ts'
import { trnEnding } from './domain/trn-ending.ts'
import {
  type SearchKind,
  type SearchRefusal,
  type UnderstoodText,
  understoodText,
} from './domain/understood-text.ts'
import { exactSets, nearSets, type Wanted, wantedById } from './domain/wanted.ts'
import { findPage, MOST_COUNTED, type Place } from './find-page.step.ts'
import type { FoundPersonRow, FoundTask } from './found-person.repository.ts'
import type { PeopleFilters } from './people-filters.ts'
import type { SearchRepositories } from './repositories.ts'

export type SearchDeps = Deps<GroundRepositories & SearchRepositories>
type Repositories = SearchDeps['repositories']

export type FoundRecord = {
  trn: string
  firstName: string
  middleName: string | null
  lastName: string
  isActive: boolean
  mergedIntoTrn: string | null
}

export type FoundPerson = { place: Place } & (
  | { kind: 'own'; isOwn: true }
  | ({ kind: 'person' } & ReturnType<typeof masked>)
)

export type PeopleSearched = {
  kind: 'searched'
  understoodAs: SearchKind
  /** One more than asked for, when there is more. */
  people: FoundPerson[]
  total: number
  isTotalCapped: boolean
  task: FoundTask | null
  record: FoundRecord | null
  filterableServices: { id: string; name: string }[]
}

export type SearchOutcome =
  | PeopleSearched
  | { kind: 'refused'; reason: SearchRefusal }
  | { kind: 'tooMany'; atMost: number }

type Filters = Omit<PeopleFilters, 'clientIds'> & { serviceId?: string | null }
type Search = { text: string; filters: Filters; after: Place | null; atMost: number }
type Understood = Exclude<UnderstoodText, { kind: 'refused' }>
type Looked = { wanted: Wanted; task: FoundTask | null; record: FoundRecord | null }

/**
 * Finds the people whom a member of staff means. Each search, and each further page, is an event with counts: the text is kept nowhere. The
 * events are counted, so that no member walks through all people.
 */
export async function searchPeople(
  { clock, inTransaction }: Pick<SearchDeps, 'clock' | 'inTransaction'>,
  caller: StaffCaller,
  { text, filters: { serviceId, ...rest }, after, atMost }: Search,
): Promise<SearchOutcome> {
  const understood = understoodText(text)
  if (understood.kind === 'refused') return understood
  const now = clock.now()
  return inTransaction(async (repositories) => {
    if (!(await maySearch(repositories, caller, now))) return { kind: 'tooMany', atMost: MOST_SEARCHES }
    const { wanted, task, record } = await lookUp(repositories, understood)
    const clientIds = serviceId ? await repositories.foundPeople.clientsOf(serviceId) : null
    const wantedPage = { wanted, filters: { ...rest, clientIds }, after, atMost }
    const { places, counted } = await findPage(repositories.peopleSearch, wantedPage)
    const total = Math.min(counted, MOST_COUNTED)
    const { memberId: staffMemberId } = caller
    const counts = { understoodAs: understood.kind, found: total, isFurtherPage: after !== null }
    await repositories.events.record({ type: 'PeopleSearched', staffMemberId, ...counts }, now)
    return {
      kind: 'searched',
      understoodAs: understood.kind,
      people: await describe(repositories, caller, places),
      total,
      isTotalCapped: counted > MOST_COUNTED,
      task,
      record,
      filterableServices: await repositories.foundPeople.services(),
    }
  })
}

async function lookUp(repositories: Repositories, understood: Understood): Promise<Looked> {
  const { foundPeople, peopleSearch } = repositories
  const nothingElse = { task: null, record: null }
  switch (understood.kind) {
    case 'NAME':
      return { ...nothingElse, wanted: await byName(repositories, understood.readings) }
    case 'EMAIL_ADDRESS':
      return { ...nothingElse, wanted: wantedById(await peopleSearch.withEmail(understood.emailAddress)) }
    case 'TRN':
      return byTrn(repositories, understood.trn)
    case 'TASK_REFERENCE':
      return byTask(repositories, await foundPeople.taskByReference(understood.reference))
    case 'IDENTITY_ID': {
      const ids = await peopleSearch.named([understood.id])
      if (ids.length > 0) return { ...nothingElse, wanted: wantedById(ids) }
      return byTask(repositories, await foundPeople.task(understood.id))
    }
  }
}

async function byName({ peopleSearch }: Repositories, readings: string[][]): Promise<Wanted> {
  const near = nearSets(readings, await peopleSearch.nearWords([...new Set(readings.flat())]))
  const exact = exactSets(readings)
  const [exactIds, nearIds] = await Promise.all([
    peopleSearch.mergedWithWords(exact),
    peopleSearch.mergedWithWords(near),
  ])
  return {
    exact: { words: exact, ids: exactIds },
    near: { words: near, ids: [...new Set([...exactIds, ...nearIds])] },
  }
}

/** A record that was merged into another leads to the holder of that one as well: it may be the number on the teacher's papers. */
async function byTrn({ peopleSearch, teachingRecords }: Repositories, trn: string): Promise<Looked> {
  const row = await teachingRecords.find(trn)
  const holders = await Promise.all(
    [trn, row?.mergedIntoTrn].map((each) => (each ? peopleSearch.withTrn(each) : [])),
  )
  return { wanted: wantedById([...new Set(holders.flat())]), task: null, record: row }
}

async function byTask({ peopleSearch }: Repositories, task: FoundTask | null): Promise<Looked> {
  return { wanted: wantedById(task ? await peopleSearch.named([task.identityId]) : []), task, record: null }
}

/**
 * The rows in the order of their places. The caller's own identity is listed, so that they do not look for it on and that totals are true, but
 * nothing of it is told.
 */
async function describe(
  { foundPeople, identities, identityClosures }: Repositories,
  { identityId }: StaffCaller,
  places: Place[],
): Promise<FoundPerson[]> {
  const rows = new Map((await foundPeople.rows(places.map(({ id }) => id))).map((row) => [row.id, row]))
  const own = await identities.find(identityId)
  const closed = new Set<string>()
  for (const { id, isBlocked } of rows.values())
    if (isBlocked && (await identityClosures.isClosed(id))) closed.add(id)
  return places.flatMap((place) => {
    const row = rows.get(place.id)
    if (!row) return []
    if (own && isSamePerson(own, row, mailboxKey))
      return { kind: 'own' as const, isOwn: true as const, place }
    return { kind: 'person' as const, place, ...masked(row, place, closed.has(row.id)) }
  })
}

function masked(row: FoundPersonRow, { tier }: Place, isClosed: boolean) {
  const { id, firstName, middleName, lastName, preferredName, verifiedName } = row
  return {
    id,
    name: { firstName, middleName, lastName },
    verifiedName,
    preferredName,
    emailAddress: redactEmail(row.emailAddress),
    trnLookupStatus: row.trnLookupStatus,
    trnMatchLevel: row.trnMatchLevel,
    trnEnding: trnEnding(row.trn),
    services: row.services,
    openTasks: row.openTasks,
    warnings: warningsThat({
      PROHIBITED: row.isProhibited,
      CLOSED: isClosed,
      BLOCKED: row.isBlocked,
      TRN_WITHHELD: row.isTrnWithheld,
      LINK_FROZEN: row.isLinkFrozen,
      RECORD_CLOSED: row.isRecordClosed,
    }),
    isNearMatch: tier === 'near',
  }
}
