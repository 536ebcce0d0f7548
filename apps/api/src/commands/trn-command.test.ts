import { expect, test } from 'vitest'
import { aStaffMember } from '../testing/a-staff-member.ts'
import { useWorld } from '../testing/a-world.ts'
import { forMember } from './run-for-operator.ts'
import { runTrnCommand, USAGE } from './trn-command.ts'

const world = useWorld()
const trn = (...args: string[]) => runTrnCommand(world.get().deps, args)

test('an operator withholds TRNs in any spelling, once each, lists them and releases them', async () => {
  expect(await trn('withhold', '8000002', 'RP 80/00001', '8000001')).toEqual(['2 more withheld'])
  expect(await trn('withhold', '8000001')).toEqual(['0 more withheld'])
  expect(await trn('list')).toEqual(['8000001', '8000002'])
  expect(await trn('release', '8000001', '8000009')).toEqual(['1 released'])
  expect(await trn('list')).toEqual(['8000002'])
})

test('each change of the list is an event that says for whom it was done and how many, and no TRN', async () => {
  const { id, emailAddress } = await aStaffMember(world.get(), 'OWNER')
  const command = forMember(runTrnCommand, () => 'trn withhold')
  await command(world.get().deps, ['withhold', '8000005', '8000006', '--by', emailAddress])
  await command(world.get().deps, ['withhold', '8000005', '--by', emailAddress])
  const events = await world.get().database
    .sql`select type, staff_member_id, details from event where type like 'Trns%' order by id desc limit 1`
  expect(events).toEqual([{ type: 'TrnsWithheld', staff_member_id: id, details: { trns: 2 } }])
  await world.get().database.sql`truncate staff_member cascade`
  await trn('release', '8000005', '8000006')
  expect((await world.get().events()).at(-1)).toBe('TrnsFreed')
})

test('one that is no TRN is said by its place, and none of them is taken', async () => {
  await expect(trn('withhold', '8000003', '800000')).rejects.toThrow('number 2 of 2 is no TRN')
  expect(await trn('list')).not.toContain('8000003')
})

test.each([[[]], [['withhold']], [['list', '8000001']], [['keep', '8000001']]])(
  'what is not a command changes nothing and says what there is: %j',
  async (args) => {
    await expect(trn(...args)).rejects.toThrow(USAGE)
  },
)
