import { randomUUID } from 'node:crypto'
import { event, identity, supportTask } from '@identity/database'
import { desc, eq } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeEach, expect, test, vi } from 'vitest'
import { mergeTwo } from '../../identities/domain/merge-two.ts'
import type { StaffCaller } from '../../kernel/caller.ts'
import { openSupportTask } from '../../tasks/open-support-task.step.ts'
import { aStaffCaller } from '../../testing/a-staff-member.ts'
import { useWorld } from '../../testing/a-world.ts'
import { anIdentity } from '../../testing/an-identity.ts'
import { warnOfSearches, warnOfSearchesJob } from '../search-limit/warn-of-searches.job.ts'

const world = useWorld()
let agent: StaffCaller

beforeEach(async () => {
  await world.get().database.sql`truncate identity, name_word, teaching_record, staff_member cascade`
  agent = await aStaffCaller(world.get())
})

const QUERY = `query ($text: String!, $filters: PeopleFiltersInput, $first: Int, $after: String) {
  searchPeople(text: $text, filters: $filters, first: $first, after: $after) {
    __typename
    ... on SearchTextRefused { reason }
    ... on PeopleSearched { understoodAs total isTotalCapped task { id isOpen } record { trn name { lastName } isActive }
      people { pageInfo { hasNextPage endCursor } edges { node { __typename
        ... on PersonFound { id emailAddress trnEnding services openTasks warnings isNearMatch name { firstName lastName } trnLookupStatus } } } } } } }`

type Node = { __typename: string; id: string; isNearMatch: boolean } & Record<string, unknown>
type Found = {
  __typename: string
  reason?: string
  understoodAs: string
  total: number
  isTotalCapped: boolean
  task: { id: string; isOpen: boolean } | null
  record: Record<string, unknown> | null
  people: { pageInfo: { hasNextPage: boolean; endCursor: string | null }; edges: { node: Node }[] }
}
type More = { filters?: Record<string, unknown>; first?: number; after?: string | null }

async function search(text: string, more: More = {}, caller: StaffCaller = agent): Promise<Found> {
  const { searchPeople } = await world.get().run<{ searchPeople: Found }>(caller, QUERY, { text, ...more })
  return searchPeople
}
const idsFor = async (text: string, more: More = {}) =>
  (await search(text, more)).people.edges.map(({ node }) => node.id)

type Names = { first?: string; middle?: string | null; last?: string; email?: string; preferred?: string }

let count = 0
async function aPerson({
  first = 'Zoë',
  middle = null,
  last = 'Marsh',
  email,
  preferred,
}: Names = {}): Promise<string> {
  count += 1
  const { identities, identityMatches } = world.get().deps.repositories
  const emailAddress = email ?? `person.${count}@example.com`
  const { id } = await anIdentity(world.get(), { emailAddress, preferredName: preferred ?? null })
  const name = { firstName: first, middleName: middle, lastName: last }
  await world.get().database.db.update(identity).set({ nameWords: [] }).where(eq(identity.id, id))
  await identities.setName(id, 'GIVEN', name, world.get().clock.now())
  if (preferred) await identities.setDetails(id, detailsOf(preferred), world.get().clock.now())
  await identityMatches.refreshKeys(id)
  return id
}
const detailsOf = (preferredName: string) => ({
  preferredName,
  dateOfBirth: '1971-02-03',
  nationalInsuranceNumber: null,
})

test.each<[string, Names, string]>([
  ['as it is', {}, 'Zoë Marsh'],
  ['in another order', {}, 'Marsh, Zoë'],
  ['by its last name alone', {}, 'marsh'],
  ['without its accents', { first: 'Łukasz', last: 'Wiśniewski' }, 'lukasz wisniewski'],
  ['by a middle name', { middle: 'Philippa' }, 'philippa marsh'],
  ['by an initial', {}, 'z marsh'],
  ['without its apostrophe', { last: 'O’Brien' }, 'zoe obrien'],
  ['with a space for its apostrophe', { last: "O'Brien" }, 'o brien'],
  ['by half of a double name', { last: 'Marsh-Okafor' }, 'okafor'],
  ['as one word', { last: 'Van der Berg' }, 'vanderberg'],
  ['by what to call the person', { first: 'Katherine', preferred: 'Kit' }, 'kit marsh'],
  ['in another script', { first: '李伟', last: '' }, '李伟'],
])('a person is found %s', async (_how, names, text) => {
  const id = await aPerson(names)
  await aPerson({ first: 'Quentin', last: 'Brook' })
  expect(await search(text)).toMatchObject({
    understoodAs: 'NAME',
    total: 1,
    people: { edges: [{ node: { id, isNearMatch: false } }] },
  })
})

test.each<[string, string, string]>([
  ['two letters swapped', 'Zoë Marsh', 'zoe mrash'],
  ['a missing letter', 'Jonathan Featherstone', 'jonthan featherston'],
  ['a letter too many', 'Emma Jones', 'emmaa joness'],
  ['another spelling', 'Mohammed Hussain', 'muhammad hussein'],
  ['a nickname', 'Katherine Marsh', 'kate marsh'],
  ['the formal name', 'Bob Jones', 'robert jones'],
  ['two swapped in a short name', 'John Li', 'jhon li'],
])('a person is found through %s, and it is said that the name is only near', async (_slip, name, text) => {
  const [first = '', last = ''] = name.split(' ')
  const id = await aPerson({ first, last })
  expect(await search(text)).toMatchObject({
    total: 1,
    people: { edges: [{ node: { id, isNearMatch: true } }] },
  })
})

test.each(['quentin marsh', 'zoe brook', 'm z', 'x'])(
  '%s, of which a part is missing, finds no one',
  async (text) => {
    await aPerson()
    expect(await idsFor(text)).toEqual([])
  },
)

test('names as they were typed come before names that are near', async () => {
  const near = await aPerson({ last: 'Smyth' })
  const exact = await aPerson({ last: 'Smith' })
  expect(await idsFor('smith')).toEqual([exact, near])
})

test('a person is found by a previous name, a former one, and the name on the record', async () => {
  const { clock, deps } = world.get()
  const id = await aPerson()
  const name = (lastName: string) => ({ firstName: 'Zoë', middleName: null, lastName })
  await deps.repositories.identities.setName(id, 'PREVIOUS', name('Okafor'), clock.now())
  await deps.repositories.identities.setName(id, 'VERIFIED', name('Byron'), clock.now())
  await deps.repositories.identities.setName(id, 'GIVEN', name('Newer'), clock.now())
  for (const lastName of ['Okafor', 'Byron', 'Newer', 'Marsh'])
    expect(await idsFor(`zoe ${lastName}`)).toEqual([id])
})

test('a merged identity leads to the one that survived, by name, address and id, and is listed once', async () => {
  const { clock, deps } = world.get()
  const from = await aPerson({ last: 'Okafor', email: 'old@example.com' })
  const into = await aPerson()
  await deps.inTransaction(async ({ identityMerges }) => {
    const [one, other] = [await identityMerges.side(from), await identityMerges.side(into)]
    if (one && other) await identityMerges.write(mergeTwo(one, other, {}, null).from, clock.now())
  })
  for (const text of ['zoe okafor', 'zoe', 'okafro', 'old@example.com', from])
    expect(await idsFor(text)).toEqual([into])
})

test('an address is found in any case, and by another that leads to the same mailbox', async () => {
  const id = await aPerson({ email: 'Zoe.Marsh@example.org' })
  await aPerson({ email: 'zoe.marsh@example.net' })
  for (const text of ['zoe.marsh@EXAMPLE.org', 'zoe.marsh+npq@example.org'])
    expect(await search(text)).toMatchObject({
      understoodAs: 'EMAIL_ADDRESS',
      total: 1,
      people: { edges: [{ node: { id, emailAddress: 'Z***@***.org' } }] },
    })
})

test('a TRN leads to the identity that holds the record, and only its last digits are shown', async () => {
  const { id } = await anIdentity(world.get(), { trn: '8100123' })
  await world.get().teachingRecords({ trn: '8100123', prohibited: true })
  expect(await search('RP 81/00123')).toMatchObject({
    understoodAs: 'TRN',
    record: { trn: '8100123', isActive: true },
    people: {
      edges: [{ node: { id, trnEnding: '123', warnings: ['PROHIBITED'], trnLookupStatus: 'FOUND' } }],
    },
  })
})

test('a TRN that no identity holds tells of its record, and one that no record has of none', async () => {
  await world.get().teachingRecords({ trn: '8100124', lastName: 'Unclaimed', active: false })
  expect(await search('8100124')).toMatchObject({
    total: 0,
    record: { trn: '8100124', isActive: false, name: { lastName: 'Unclaimed' } },
  })
  expect(await search('8100125')).toMatchObject({ total: 0, record: null })
})

test('the TRN of a record that was merged leads to the holder of the other one', async () => {
  const { id } = await anIdentity(world.get(), { trn: '8100127' })
  await world
    .get()
    .teachingRecords({ trn: '8100126', active: false, mergedIntoTrn: '8100127' }, { trn: '8100127' })
  expect(await idsFor('8100126')).toEqual([id])
})

async function aTask(identityId: string) {
  const { clock, database, deps } = world.get()
  const task = {
    identityId,
    journeyId: null,
    clientId: null,
    reason: 'NO_MATCH' as const,
    answers: {},
    attempts: [],
  }
  await deps.inTransaction((repositories) => openSupportTask(repositories, task, clock.now()))
  await database.db
    .update(supportTask)
    .set({ toldReferences: ['7F3A-91C2'] })
    .where(eq(supportTask.identityId, identityId))
  const [row] = await database.db.select().from(supportTask).where(eq(supportTask.identityId, identityId))
  return row?.id ?? ''
}

test('a task’s reference, or its id, leads to the task and the person', async () => {
  const id = await aPerson()
  const taskId = await aTask(id)
  for (const text of ['7F3A-91C2', '7f3a91c2', taskId.slice(0, 8), taskId]) {
    if (/^\d{7,}$/.test(text)) continue
    expect(await search(text)).toMatchObject({
      task: { id: taskId, isOpen: true },
      people: { edges: [{ node: { id, openTasks: 1 } }] },
    })
  }
  expect(await search('7F3A-91C3')).toMatchObject({ task: null, total: 0 })
})

test('an id that no identity and no task has finds no one', async () => {
  expect(await search(randomUUID())).toMatchObject({ understoodAs: 'IDENTITY_ID', total: 0, task: null })
})

test('filters leave only the people who meet all of them', async () => {
  const { clock, deps } = world.get()
  const [plain, tasked, blocked, linked] = [
    await aPerson(),
    await aPerson(),
    await aPerson(),
    await aPerson(),
  ]
  await aTask(tasked)
  await deps.repositories.identities.setBlocked(blocked, clock.now(), clock.now())
  await deps.repositories.identities.takeTrn(linked, { trn: '8100130', trnMatchLevel: 'LOW' }, clock.now())
  const { sessions, sessionClients } = deps.repositories
  const sessionId = await sessions.start(linked, { amr: ['otp'], acr: 'trn-none' }, clock.now())
  await sessionClients.join(sessionId, { clientId: 'claim', sid: 'a-sid' }, { at: clock.now(), isUse: true })
  const all = [plain, tasked, blocked, linked]
  const found = async (filters: Record<string, unknown>) => new Set(await idsFor('zoe marsh', { filters }))
  expect(await found({})).toEqual(new Set(all))
  expect(await found({ hasOpenTask: true })).toEqual(new Set([tasked]))
  expect(await found({ hasOpenTask: false, isBlocked: false })).toEqual(new Set([plain, linked]))
  expect(await found({ isBlocked: true })).toEqual(new Set([blocked]))
  expect(await found({ lookupStatus: 'FOUND', matchLevel: 'LOW', serviceId: 'claim' })).toEqual(
    new Set([linked]),
  )
  expect(await found({ lookupStatus: 'FOUND', matchLevel: 'FIRM' })).toEqual(new Set())
  expect(await found({ serviceId: 'teaching-vacancies' })).toEqual(new Set())
  expect((await search('8100130')).people.edges[0]?.node.services).toEqual([
    'Claim additional payments for teaching',
  ])
  expect(await idsFor('8100130', { filters: { isBlocked: true } })).toEqual([])
})

test('the row by which a person is found follows what other parts write, whoever writes first', async () => {
  const { clock, database, deps } = world.get()
  const { sql } = database
  const id = await aPerson()
  const other = await aPerson()
  const { identities, sessions, sessionClients } = deps.repositories
  // Sixteen facts at once, each in a transaction of its own: none may be worked out from how another was before.
  await Promise.all([
    aTask(id),
    identities.setBlocked(id, clock.now(), clock.now()),
    ...['claim', 'teaching-vacancies'].flatMap((clientId) =>
      Array.from({ length: 7 }, async (_, place) => {
        const sessionId = await sessions.start(id, { amr: ['otp'], acr: 'trn-none' }, clock.now())
        const sid = `${clientId}-${place}-${id}`
        await sessionClients.join(sessionId, { clientId, sid }, { at: clock.now(), isUse: true })
      }),
    ),
  ])
  const difference = () => sql`
    (select identity_id, tokens from identity_search_now except select identity_id, tokens from identity_search)
    union all (select identity_id, tokens from identity_search except select identity_id, tokens from identity_search_now)`
  const tokens = async () =>
    (await sql`select tokens from identity_search where identity_id = ${id}`)[0]?.tokens
  expect([...(await difference())]).toEqual([])
  expect(await tokens()).toEqual(
    expect.arrayContaining(['zoe', 'marsh', '=BLOCKED', '=TASK', '=USED:claim', '=USED:teaching-vacancies']),
  )
  await sql`update support_task set status = 'CLOSED', closed_at = now() where identity_id = ${id}`
  await sql`delete from session_client where client_id = 'claim'`
  await sql`delete from session where identity_id = ${id}`
  expect(await tokens()).toEqual(expect.arrayContaining(['=NO-TASK']))
  expect((await tokens()).join()).not.toContain('=USED')
  await sql`update identity set merged_into_id = ${other} where id = ${id}`
  expect(await tokens()).toEqual([])
  await sql`update identity set merged_into_id = null where id = ${id}`
  expect(await tokens()).toContain('zoe')
  expect([...(await difference())]).toEqual([])
})

test('a search can be narrowed to each service that people sign in to, and to none of our own pages', async () => {
  const QUESTION = `{ searchPeople(text: "zoe") { ... on PeopleSearched { filterableServices { id name } } } }`
  type Answer = { searchPeople: { filterableServices: { id: string; name: string }[] } }
  const { searchPeople } = await world.get().run<Answer>(agent, QUESTION)
  const ids = searchPeople.filterableServices.map(({ id }) => id)
  expect(ids).toContain('claim')
  expect(ids).not.toContain('get-an-identity')
})

test('their own identity is listed for a member of staff, and nothing of it is told', async () => {
  const found = await search('Staff')
  expect(found.people.edges.map(({ node }) => node)).toEqual([{ __typename: 'OwnPersonFound' }])
  const colleague = await aStaffCaller(world.get(), 'LEAD')
  expect(
    (await search('Staff', {}, colleague)).people.edges.map(({ node }) => node.__typename).toSorted(),
  ).toEqual(['OwnPersonFound', 'PersonFound'])
})

test('all pages together are the whole list, and no one comes twice', async () => {
  for (let place = 0; place < 13; place += 1)
    await aPerson({ last: place % 3 === 0 ? 'Marsh' : place % 3 === 1 ? 'March' : 'Mrash' })
  const whole = await idsFor('zoe marsh', { first: 100 })
  expect(whole).toHaveLength(13)
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 14 }), async (first) => {
      const walked: string[] = []
      let after: string | null = null
      do {
        const page: Found = await search('zoe marsh', { first, after })
        expect(page.total).toBe(13)
        walked.push(...page.people.edges.map(({ node }) => node.id))
        after = page.people.pageInfo.hasNextPage ? page.people.pageInfo.endCursor : null
      } while (after)
      expect(walked).toEqual(whole)
    }),
    { numRuns: 14 },
  )
})

test('of more than a thousand it is said that there are more, and the pages go on', async () => {
  const { sql } = world.get().database
  await aPerson()
  await sql`insert into identity (email_address, email_key, date_of_birth, trn_lookup_status, name_words, created_at, updated_at)
    select n || '@many.example.com', n || '@many.example.com', '1990-01-01', 'NONE', '{zoe,marsh}', now(), now() from generate_series(1, 1200) n`
  await sql`insert into identity_name (identity_id, kind, first_name, last_name, recorded_at)
    select id, 'GIVEN', 'Zoe', 'Marsh', now() from identity where email_key like '%@many.example.com'`
  const walked: string[] = []
  let after: string | null = null
  do {
    const page: Found = await search('zoe marsh', { first: 100, after })
    expect(page).toMatchObject({ total: 1000, isTotalCapped: true })
    walked.push(...page.people.edges.map(({ node }) => node.id))
    after = page.people.pageInfo.hasNextPage ? page.people.pageInfo.endCursor : null
  } while (after)
  expect(walked).toHaveLength(1201)
  expect(new Set(walked).size).toBe(1201)
})

test('each search and each page is an event with counts, and the text is in none', async () => {
  const { db } = world.get().database
  await aPerson()
  await aPerson()
  const { people } = await search('zoe marsh', { first: 1 })
  await search('zoe marsh', { first: 1, after: people.pageInfo.endCursor })
  await search('')
  const rows = await db
    .select()
    .from(event)
    .where(eq(event.type, 'PeopleSearched'))
    .orderBy(desc(event.id))
    .limit(2)
  expect(rows.map(({ staffMemberId, details }) => ({ staffMemberId, details }))).toEqual([
    { staffMemberId: agent.memberId, details: { understoodAs: 'NAME', found: 2, isFurtherPage: true } },
    { staffMemberId: agent.memberId, details: { understoodAs: 'NAME', found: 2, isFurtherPage: false } },
  ])
})

/** The member has searched so often just now. */
async function searchedAlready({ memberId }: StaffCaller, searches: number) {
  const { clock, deps } = world.get()
  const counts = { understoodAs: 'NAME', found: 0, isFurtherPage: false }
  for (let done = 0; done < searches; done += 1)
    await deps.repositories.events.record(
      { type: 'PeopleSearched', staffMemberId: memberId, ...counts },
      clock.now(),
    )
}

test('of sixteen searches at once only those within the hour’s limit of 600 are done, and one alarm is raised', async () => {
  const { clock, database } = world.get()
  await searchedAlready(agent, 590)
  const outcomes = await Promise.all(Array.from({ length: 16 }, () => search('zoe marsh')))
  const done = (kind: string) => outcomes.filter(({ __typename }) => __typename === kind)
  expect(done('PeopleSearched')).toHaveLength(10)
  expect(done('TooManySearches')).toHaveLength(6)
  const alarms = await database.db.select().from(event).where(eq(event.type, 'StaffSearchesHigh'))
  expect(alarms).toMatchObject([{ staffMemberId: agent.memberId, details: { searches: 591 } }])
  const warnings = await world.get().queued(warnOfSearchesJob.name)
  expect(warnings).toEqual([{ memberId: agent.memberId, searches: 591 }])
  const logger = { warn: vi.fn() }
  await warnOfSearches({ logger }, warnOfSearchesJob.payload.parse(warnings[0]))
  expect(logger.warn).toHaveBeenCalledOnce()
  const colleague = await aStaffCaller(world.get())
  expect((await search('zoe marsh', {}, colleague)).__typename).toBe('PeopleSearched')
  clock.forward(60 * 60 * 1000)
  expect((await search('zoe marsh')).__typename).toBe('PeopleSearched')
})

test.each([
  ['', 'EMPTY'],
  ['jo@', 'EMAIL_ADDRESS'],
  ['AB123456C', 'NATIONAL_INSURANCE_NUMBER'],
  ['27/3/1987', 'DATE_OF_BIRTH'],
  ['x'.repeat(300), 'TOO_LONG'],
])('%j is refused as %s', async (text, reason) => {
  expect(await search(text)).toEqual({ __typename: 'SearchTextRefused', reason })
})

test.each(['AGENT', 'LEAD', 'OWNER'] as const)(
  '%s may search once the second factor was shown, and not before',
  async (role) => {
    const shown = await aStaffCaller(world.get(), role, 'SHOWN')
    expect((await search('zoe', {}, shown)).__typename).toBe('PeopleSearched')
    const unproved = await aStaffCaller(world.get(), role, 'NONE')
    await expect(search('zoe', {}, unproved)).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } })
  },
)

test.each(['web', 'oidc', 'worker', null] as const)('%s may not search', async (caller) => {
  await expect(world.get().run(caller, QUERY, { text: 'zoe' })).rejects.toThrow()
})

test('people from before words were kept are found once their keys were made anew, merged ones too', async () => {
  const { sql, db } = world.get().database
  const id = await aPerson()
  const merged = await aPerson({ last: 'Okafor' })
  await db.update(identity).set({ mergedIntoId: id }).where(eq(identity.id, merged))
  await sql`update identity set name_words = '{}'`
  await sql`truncate name_word`
  expect(await idsFor('zoe marsh')).toEqual([])
  await world.get().deps.inTransaction(({ identityMatches }) => identityMatches.refreshKeysAfter(null, 100))
  expect(await idsFor('zoe mrash')).toEqual([id])
})
