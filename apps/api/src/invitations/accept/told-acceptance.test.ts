import { beforeEach, expect, test } from 'vitest'
import { NPQ, sequenceAll } from '../../changes/follow-changes.builder.ts'
import { useWorld } from '../../testing/a-world.ts'
import { anIdentity } from '../../testing/an-identity.ts'
import { signIn } from '../../testing/sign-in.ts'
import { aReceiver } from '../../webhooks/receiver.fixture.ts'
import { aDataValidator } from '../../webhooks/render/data-validator.fixture.ts'
import { useWebhooks } from '../../webhooks/use-webhooks.builder.ts'
import { ARRIVAL_AWAITED_MS } from '../domain/invitation.ts'
import { anInvitation } from '../invite.builder.ts'
import { acceptInvitation } from './accept-invitation.step.ts'

const world = useWorld()
const { anEndpoint, lookOnce } = useWebhooks(world)
const problems = aDataValidator({ closed: true })
let receiver: Awaited<ReturnType<typeof aReceiver>>

beforeEach(async () => {
  await sequenceAll(world.get())
  receiver = await aReceiver()
  await anEndpoint({ url: receiver.url, eventTypes: ['invitation.used'] })
  await world.get().database
    .sql`update client set scopes = array_append(array_remove(scopes, 'invitation:write'), 'invitation:write') where id = ${NPQ}`
})

async function anAcceptance(person: { id: string }) {
  const { id: invitationId } = await anInvitation(world.get())
  const journeyId = '00000000-0000-4000-8000-000000000000'
  const accepting = { invitationId, identityId: person.id, journeyId }
  await world
    .get()
    .deps.inTransaction((within) => acceptInvitation(within, accepting, world.get().clock.now()))
  return invitationId
}

/** What the service is told from here on. */
async function told() {
  receiver.received.length = 0
  await sequenceAll(world.get())
  while ((await lookOnce()) > 0);
  return receiver.received.map(({ headers, body }) => {
    const data = JSON.parse(body.toString())
    expect(problems('invitation.used', data)).toEqual([])
    expect(headers['ce-subject']).toBe(data.identityId)
    return { invitationId: data.invitationId, identityId: data.identityId }
  })
}

test('a service is told who accepted its invitation once the person has arrived there, and not before', async () => {
  const person = await anIdentity(world.get())
  const invitationId = await anAcceptance(person)
  expect(await told()).toEqual([])
  const { deps, clock } = world.get()
  await deps.repositories.visits.begin(person.id, 'claim', clock.now())
  const joined = { type: 'ServiceJoined', identityId: person.id, clientId: 'claim' } as const
  await deps.repositories.events.record(joined, clock.now())
  expect(await told(), 'arrived at another service').toEqual([])
  await signIn(world.get(), person.emailAddress, NPQ)
  expect(await told()).toEqual([{ invitationId, identityId: person.id }])
})

test('a person whom the service has seen before is named at once', async () => {
  const person = await anIdentity(world.get())
  await world.get().deps.repositories.visits.begin(person.id, NPQ, world.get().clock.now())
  const invitationId = await anAcceptance(person)
  expect(await told()).toEqual([{ invitationId, identityId: person.id }])
})

test('a service at which the person does not arrive is told of the acceptance 15 minutes later, and not who it was', async () => {
  const person = await anIdentity(world.get())
  const invitationId = await anAcceptance(person)
  world.get().clock.forward(ARRIVAL_AWAITED_MS - 1)
  expect(await told()).toEqual([])
  world.get().clock.forward(1)
  expect(await told()).toEqual([{ invitationId, identityId: undefined }])
})
