import { beforeEach, describe, expect, test } from 'vitest'
import { aStaffCaller, aStaffMember } from '../../testing/a-staff-member.ts'
import { useWorld } from '../../testing/a-world.ts'

const world = useWorld()
type Staff = Awaited<ReturnType<typeof aStaffCaller>>
type View = { id: string; name: string; filter: Record<string, unknown> }
let agent: Staff
beforeEach(async () => {
  agent = await aStaffCaller(world.get())
})

const save = async (caller: Staff, name: string, filter: Record<string, unknown> = {}) => {
  const { saveTaskView } = await world
    .get()
    .run<{ saveTaskView: { __typename: string; id?: string; most?: number } }>(
      caller,
      `mutation Save($input: SaveTaskViewInput!) { saveTaskView(input: $input) {
        __typename ... on TaskViewSaved { id } ... on TooManyTaskViews { most } } }`,
      { input: { name, filter, sort: 'DUE' } },
    )
  return saveTaskView
}
const desk = async (caller: Staff) => {
  const { taskDesk } = await world
    .get()
    .run<{ taskDesk: { colleagues: { id: string; name: string }[]; views: View[] } }>(
      caller,
      '{ taskDesk { colleagues { id name } views { id name filter { status reasons stages heldBy due sort } } } }',
    )
  return taskDesk
}
const remove = async (caller: Staff, id: string) => {
  const { removeTaskView } = await world
    .get()
    .run<{ removeTaskView: { __typename: string } }>(
      caller,
      'mutation Remove($id: ID!) { removeTaskView(id: $id) { __typename } }',
      { id },
    )
  return removeTaskView.__typename
}

describe('a view', () => {
  test('is kept under its name for its member alone', async () => {
    await save(agent, 'Late and mine', { due: 'LATE', heldBy: 'ME', reasons: ['NO_MATCH'] })
    expect((await desk(agent)).views).toMatchObject([
      {
        name: 'Late and mine',
        filter: { status: 'OPEN', due: 'LATE', heldBy: 'ME', reasons: ['NO_MATCH'], stages: [], sort: 'DUE' },
      },
    ])
    expect((await desk(await aStaffCaller(world.get()))).views).toEqual([])
  })

  test('of the same name replaces the one before, in any case', async () => {
    const { id } = await save(agent, 'Mine', { heldBy: 'ME' })
    expect(await save(agent, 'mine', { heldBy: 'NONE' })).toMatchObject({ id })
    expect((await desk(agent)).views).toMatchObject([{ name: 'mine', filter: { heldBy: 'NONE' } }])
  })

  test('names no person: it takes no reference and no identity', async () => {
    await expect(save(agent, 'One', { reference: '7F3A-91C2' })).rejects.toThrow(/reference/)
    await expect(save(agent, 'One', { identityId: agent.identityId })).rejects.toThrow(/identityId/)
  })

  test('is removed by its member only', async () => {
    const { id = '' } = await save(agent, 'Mine')
    expect(await remove(await aStaffCaller(world.get()), id)).toBe('TaskViewNotFound')
    expect(await remove(agent, id)).toBe('TaskViewRemoved')
    expect(await remove(agent, 'no-id')).toBe('TaskViewNotFound')
    expect((await desk(agent)).views).toEqual([])
  })

  test('is one of 20 at most, however many are saved at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 24 }, (_, number) => save(agent, `View ${number}`)),
    )
    expect(answers.filter(({ __typename }) => __typename === 'TaskViewSaved')).toHaveLength(20)
    expect((await desk(agent)).views).toHaveLength(20)
  })
})

test('the colleagues who may have tasks are agents and leads', async () => {
  const lead = await aStaffMember(world.get(), 'LEAD')
  const owner = await aStaffMember(world.get(), 'OWNER')
  const ids = (await desk(agent)).colleagues.map(({ id }) => id)
  expect(ids).toEqual(expect.arrayContaining([agent.memberId, lead.id]))
  expect(ids).not.toContain(owner.id)
})
