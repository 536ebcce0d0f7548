import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { aTrn, deliverInvitations, INVITES } from '../../invitations/invite.builder.ts'
import { useWorld } from '../../testing/a-world.ts'
import { aMachine, ask } from '../partner.fixture.ts'

const world = useWorld()
const guide = readFileSync(new URL('../../../../../docs/partners/invitations.md', import.meta.url), 'utf8')
/** Each document of the guide, with the variables below it. */
const examples = [...guide.matchAll(/```graphql\n([\s\S]+?)```\s+```json\n([\s\S]+?)```/g)].map(
  ([, source = '', variables = '']) => ({ source, variables }),
)

test('the examples of docs/partners/invitations.md invite, show, list and cancel, in their order', async () => {
  const trn = aTrn()
  await world.get().teachingRecords({ trn, email: `guide.${trn}@example.com` })
  const caller = aMachine('register-for-npq', ...INVITES)
  let id = ''
  const run = async ({ source, variables }: (typeof examples)[number]) => {
    const given = JSON.parse(variables.replace('1234567', trn).replace('{{invitation.id}}', id))
    const { data, errors } = await ask(world.get(), caller, source, given)
    expect(errors).toBeUndefined()
    return data as Record<string, never>
  }
  const [invite, show, list, cancel, ...others] = examples
  if (!invite || !show || !list || !cancel) throw new Error('the guide has four examples')
  expect(others).toEqual([])

  const { createInvitation } = await run(invite)
  expect(createInvitation).toMatchObject({
    __typename: 'InvitationCreated',
    invitation: { status: 'WAITING' },
  })
  id = String((createInvitation as unknown as { invitation: { id: string } }).invitation.id)
  expect(await deliverInvitations(world.get())).toHaveLength(1)
  expect(await run(show)).toEqual({
    invitation: { status: 'WAITING', openedAt: null, endedAt: null, identity: null },
  })
  expect(await run(list)).toMatchObject({
    invitations: { edges: [{ node: { id, trn, status: 'WAITING' } }] },
  })
  expect(await run(cancel)).toMatchObject({ cancelInvitation: { invitation: { id, status: 'CANCELLED' } } })
})
