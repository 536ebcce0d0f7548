import { beforeEach, expect, test, vi } from 'vitest'
import { mergeIdentities } from '../staff/merge-identities/merge-identities.use-case.ts'
import { undoMerge } from '../staff/undo-merge/undo-merge.use-case.ts'
import { useWorld } from '../testing/a-world.ts'
import { signIn } from '../testing/sign-in.ts'
import { runDeliverer } from '../webhooks/deliver/run-deliverer.ts'
import { aReceiver } from '../webhooks/receiver.fixture.ts'
import { aDataValidator } from '../webhooks/render/data-validator.fixture.ts'
import { useWebhooks } from '../webhooks/use-webhooks.builder.ts'
import { aVisitor, NPQ, sequenceAll } from './follow-changes.builder.ts'
import { runSequencer } from './sequence/run-sequencer.ts'

const AN_HOUR_MS = 3_600_000
const world = useWorld()
const { anEndpoint, lookOnce, work } = useWebhooks(world)
const problems = aDataValidator({ closed: true })
let receiver: Awaited<ReturnType<typeof aReceiver>>

beforeEach(async () => {
  await sequenceAll(world.get()) // what the services of the world began with
  receiver = await aReceiver()
  await anEndpoint({ url: receiver.url })
})

/** What the partner is told from here on: the type and the data of each event, in the order in which they arrive. */
async function told() {
  receiver.received.length = 0
  await sequenceAll(world.get())
  while ((await lookOnce()) > 0);
  return receiver.received.map(({ headers, body }) => {
    const [type, data] = [String(headers['ce-type']), JSON.parse(body.toString())]
    expect(problems(type, data)).toEqual([])
    expect(headers['ce-subject']).toBe(data.identityId)
    return { type, ...data }
  })
}

test('a first sign-in to a service is told with the identity, as its client may see it', async () => {
  const { id, emailAddress } = await aVisitor(world.get(), 'claim')
  await signIn(world.get(), emailAddress, NPQ)
  expect(await told()).toMatchObject([
    { type: 'identity.created', identityId: id, identity: { id, emailAddress, trnLookupStatus: 'NONE' } },
  ])
})

test('a merge is told with the survivor, and its undoing with the identity that stands for itself again', async () => {
  const [gone, stays] = [await aVisitor(world.get(), NPQ), await aVisitor(world.get(), 'claim')]
  const merged = await mergeIdentities(world.get().deps, { from: gone.id, into: stays.id })
  if (merged.kind !== 'merged') throw new Error(merged.kind)
  expect(await told()).toMatchObject([
    {
      ...{ type: 'identity.merged', identityId: gone.id, mergedInto: stays.id, trnMoved: false },
      identity: { id: stays.id, emailAddress: stays.emailAddress },
    },
  ])
  await undoMerge(world.get().deps, null, { id: merged.mergeId, reason: 'NOT_ONE_PERSON', seen: null })
  expect(await told()).toMatchObject([
    {
      ...{ type: 'identity.unmerged', identityId: gone.id, mergedInto: stays.id },
      identity: { id: gone.id, emailAddress: gone.emailAddress },
    },
  ])
})

test('from a change to its arrival nothing waits for the next look of the deliverer', async () => {
  const { clock, deps } = world.get()
  const { id } = await aVisitor(world.get(), NPQ)
  const logger = { info: vi.fn(), warn: vi.fn() }
  const deliverer = runDeliverer(work(), logger, AN_HOUR_MS)
  const sequencer = runSequencer(deps, logger, { onNumbered: deliverer.wake, pollMs: 20 })
  const tookMs: number[] = []
  for (let change = 1; change <= 20; change += 1) {
    const begun = performance.now()
    await deps.repositories.events.record({ type: 'IdentityBlocked', identityId: id }, clock.now())
    await vi.waitFor(() => expect(receiver.received).toHaveLength(change), { timeout: 20_000, interval: 2 })
    tookMs.push(performance.now() - begun)
  }
  await Promise.all([sequencer.stop(), deliverer.stop()])
  expect(Math.max(...tookMs)).toBeLessThan(5_000) // a tenth of a second, where nothing else runs
  expect(logger.warn).not.toHaveBeenCalled()
})
