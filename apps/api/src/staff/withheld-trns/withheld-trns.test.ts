import { event } from '@identity/database'
import { desc, inArray } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import type { StaffCaller } from '../../kernel/caller.ts'
import { aStaffCaller } from '../../testing/a-staff-member.ts'
import { useWorld } from '../../testing/a-world.ts'

const world = useWorld()

let owner: StaffCaller
beforeAll(async () => {
  owner = await aStaffCaller(world.get(), 'OWNER')
})

type Outcome = { __typename: string; count?: number; places?: number[] }
async function call(
  kind: 'query' | 'mutation',
  name: string,
  trns: string[],
  fields: string,
): Promise<Outcome> {
  const source = `${kind} ($input: TrnListInput!) { outcome: ${name}(input: $input) { __typename ${fields} ... on TrnsUnread { places } } }`
  return (await world.get().run<{ outcome: Outcome }>(owner, source, { input: { trns } })).outcome
}
const withhold = (...trns: string[]) =>
  call('mutation', 'withholdTrns', trns, '... on TrnsWithheld { count }')
const free = (...trns: string[]) => call('mutation', 'freeTrns', trns, '... on TrnsFreed { count }')
const among = (...trns: string[]) => call('query', 'withheldAmong', trns, '... on TrnsChecked { places }')
const total = async () =>
  (await world.get().run<{ withheldTrns: { total: number } }>(owner, '{ withheldTrns { total } }'))
    .withheldTrns.total

test('an owner withholds TRNs as they were typed, sees which of a list are withheld, and frees them', async () => {
  expect(await withhold('31 00 001', '3100002', 'TRN 3100002')).toEqual({
    __typename: 'TrnsWithheld',
    count: 2,
  })
  expect(await withhold('3100002', '3100003')).toMatchObject({ count: 1 })
  expect(await total()).toBe(3)
  expect(await among('3100009', '3100001', '3100003')).toEqual({ __typename: 'TrnsChecked', places: [2, 3] })
  expect(await free('3100001', '3100009')).toEqual({ __typename: 'TrnsFreed', count: 1 })
  expect(await total()).toBe(2)
})

test('a list with something that is no TRN is not done by halves, and is told where', async () => {
  const before = await total()
  const typed = ['3100004', 'teacher', '3100005', '12']
  const refused = { __typename: 'TrnsUnread', places: [2, 4] }
  expect([await withhold(...typed), await free(...typed), await among(...typed)]).toEqual([
    refused,
    refused,
    refused,
  ])
  expect(await total()).toBe(before)
})

test('each change says who made it and how many TRNs it was, and names none', async () => {
  await withhold('3100006', '3100007')
  await free('3100006')
  const { db } = world.get().database
  const events = await db
    .select()
    .from(event)
    .where(inArray(event.type, ['TrnsWithheld', 'TrnsFreed']))
    .orderBy(desc(event.id))
    .limit(2)
  expect(events).toMatchObject([
    { type: 'TrnsFreed', staffMemberId: owner.memberId, details: { trns: 1 } },
    { type: 'TrnsWithheld', staffMemberId: owner.memberId, details: { trns: 2 } },
  ])
})
