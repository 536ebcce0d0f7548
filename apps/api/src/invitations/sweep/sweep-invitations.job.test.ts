import { expect, test } from 'vitest'
import { useWorld } from '../../testing/a-world.ts'
import { useWebhooks } from '../../webhooks/use-webhooks.builder.ts'
import { ENDED_KEPT_MS, INVITATION_LIFE_MS } from '../domain/invitation.ts'
import { anInvitation } from '../invite.builder.ts'
import { sweepInvitations } from './sweep-invitations.job.ts'

const world = useWorld()
const { anEndpoint, deliveries } = useWebhooks(world)
const url = 'https://partner.service.gov.uk/hooks'

test('an invitation that nobody accepted ends after 30 days, and its service is told once', async () => {
  const { id, inviter } = await anInvitation(world.get())
  await anEndpoint({ url, clientId: 'register-for-npq', eventTypes: ['invitation.expired'] })
  await world.get().database
    .sql`update client set scopes = scopes || '{invitation:write}' where id = 'register-for-npq'`
  world.get().clock.forward(INVITATION_LIFE_MS - 1)
  await sweepInvitations(world.get().deps)
  expect(await deliveries()).toEqual([])
  world.get().clock.forward(1)
  await sweepInvitations(world.get().deps)
  await sweepInvitations(world.get().deps)
  expect(await world.get().database.sql`select event_type, identity_id, about from webhook_delivery`).toEqual(
    [{ event_type: 'invitation.expired', identity_id: null, about: { invitationId: id } }],
  )
  expect(await inviter.show(id)).toMatchObject({ status: 'EXPIRED' })
})

test('an endpoint of a client that may not invite is not told', async () => {
  const { id, inviter } = await anInvitation(world.get(), { clientId: 'claim' })
  await anEndpoint({ url, clientId: 'claim' })
  await inviter.cancel(id)
  expect(await deliveries()).toEqual([])
})

test('one that ended is forgotten after 90 days', async () => {
  const { id, inviter } = await anInvitation(world.get())
  await inviter.cancel(id)
  world.get().clock.forward(ENDED_KEPT_MS)
  await sweepInvitations(world.get().deps)
  expect(await inviter.show(id)).toMatchObject({ status: 'CANCELLED' })
  world.get().clock.forward(1)
  await sweepInvitations(world.get().deps)
  expect(await inviter.show(id)).toBeNull()
})
