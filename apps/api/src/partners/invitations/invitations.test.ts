import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { acceptInvitation } from '../../invitations/accept/accept-invitation.step.ts'
import { INVITATION_LIFE_MS, invitationStatuses } from '../../invitations/domain/invitation.ts'
import { anInvitation, anInviter, aTrn, INVITES, open } from '../../invitations/invite.builder.ts'
import { useWorld } from '../../testing/a-world.ts'
import { anIdentity } from '../../testing/an-identity.ts'
import { aMachine, ask, codesOf } from '../partner.fixture.ts'

const world = useWorld()
const inviter = () => anInviter(world.get())
const all = async (filter?: { status?: string; trn?: string }) =>
  (await inviter().list({ first: 100, ...(filter && { filter }) })).edges.map(({ node }) => node)

/** Two invitations of each status; those that are over by their age alone are not noted as such. */
async function someOfEach() {
  const { clock, deps } = world.get()
  const made: Record<string, string[]> = {}
  for (const _time of ['once', 'twice']) {
    const expired = await anInvitation(world.get())
    const openedAndExpired = await anInvitation(world.get())
    await open(world.get(), openedAndExpired.token)
    made.EXPIRED = [...(made.EXPIRED ?? []), expired.id, openedAndExpired.id]
  }
  clock.forward(INVITATION_LIFE_MS)
  await world.get().refreshRecords()
  for (const _time of ['once', 'twice']) {
    const [waiting, opened, accepted, cancelled] = [
      await anInvitation(world.get()),
      await anInvitation(world.get()),
      await anInvitation(world.get()),
      await anInvitation(world.get()),
    ]
    await open(world.get(), opened.token)
    const { id: identityId } = await anIdentity(world.get())
    const journeyId = '00000000-0000-4000-8000-000000000000'
    await deps.inTransaction((within) =>
      acceptInvitation(within, { invitationId: accepted.id, identityId, journeyId }, clock.now()),
    )
    await inviter().cancel(cancelled.id)
    const each = { WAITING: waiting, OPENED: opened, ACCEPTED: accepted, CANCELLED: cancelled }
    for (const [status, { id }] of Object.entries(each)) made[status] = [...(made[status] ?? []), id]
  }
  return made
}

describe('a filter', () => {
  let made: Record<string, string[]> = {}
  beforeAll(async () => {
    made = await someOfEach()
  })

  test.each(invitationStatuses)('by %s lists those that are shown so, and no other', async (status) => {
    const shown = (await all()).filter((node) => node.status === status)
    const listed = await all({ status })
    expect(listed).toEqual(shown)
    expect(new Set(listed.map(({ id }) => id))).toEqual(new Set(made[status]))
  })

  test('goes on from page to page, and its cursor is good with it alone', async () => {
    const filter = { status: 'EXPIRED' }
    const ids: string[] = []
    let after: string | null = null
    do {
      const { edges, pageInfo } = await inviter().list({ first: 3, after, filter })
      ids.push(...edges.map(({ node }) => node.id))
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null
    } while (after)
    expect(ids).toEqual((await all(filter)).map(({ id }) => id))

    const { pageInfo } = await inviter().list({ first: 1, filter })
    for (const other of [null, { status: 'WAITING' }, { ...filter, trn: aTrn() }])
      await expect(inviter().list({ after: pageInfo.endCursor, filter: other })).rejects.toMatchObject({
        extensions: { code: 'BAD_CURSOR' },
      })
  })

  test('by TRN lists what was made about that record, by this service alone', async () => {
    const { id, trn } = await anInvitation(world.get())
    expect((await all({ trn })).map((node) => node.id)).toEqual([id])
    expect(await all({ trn, status: 'CANCELLED' })).toEqual([])
    await inviter().cancel(id)
    expect((await all({ trn, status: 'CANCELLED' })).map((node) => node.id)).toEqual([id])
    const other = anInviter(world.get(), { clientId: 'claim' })
    expect((await other.list({ filter: { trn } })).edges).toEqual([])
  })

  test.each(['', '123', '12 34567', '12345678'])('by the TRN %j is refused', async (trn) => {
    await expect(inviter().list({ filter: { trn } })).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT' },
    })
  })
})

test.each(['', 'x', 'eyJpZCI6IjEifQ'])('a cursor that we did not make is refused: %j', async (after) => {
  await expect(inviter().list({ after })).rejects.toMatchObject({ extensions: { code: 'BAD_CURSOR' } })
})

describe('the statements of a page', () => {
  const statements: string[] = []
  const debug = (_connection: number, statement: string) => void statements.push(statement)
  beforeAll(() => void Object.assign(world.get().database.sql.options, { debug }))
  afterAll(() => void Object.assign(world.get().database.sql.options, { debug: false }))

  test('of those who accepted, with their identities, are no more than three', async () => {
    const question = `{ invitations(first: 100, filter: { status: ACCEPTED }) { edges { node {
      id trn status identity { id trn } } } } }`
    statements.length = 0
    expect(codesOf(await ask(world.get(), aMachine('register-for-npq', ...INVITES), question))).toEqual([])
    expect(statements.length).toBeGreaterThan(0)
    expect(statements.length, statements.join('\n')).toBeLessThanOrEqual(3)
  })
})
