import { expect, test } from 'vitest'
import { movableClock } from '../testing/a-world.ts'
import { createSecretHasher, SecretsTooBusy } from './secret-hasher.ts'

const clock = movableClock()

test('a secret is kept as argon2id, at the cost that was agreed', async () => {
  expect(await createSecretHasher(clock).hash('secret')).toMatch(
    /^\$argon2id\$v=19\$m=19456,p=1,t=2\$|^\$argon2id\$v=19\$m=19456,t=2,p=1\$/,
  )
})

test('a match is remembered for a minute, and only a match', async () => {
  const hasher = createSecretHasher(clock)
  const hash = await hasher.hash('secret')
  const took = async (secret: string) => {
    const startedAt = performance.now()
    const isMatch = await hasher.matches(hash, secret)
    return { isMatch, ms: performance.now() - startedAt }
  }
  expect((await took('wrong')).isMatch).toBe(false)
  const first = await took('secret')
  const second = await took('secret')
  expect([first.isMatch, second.isMatch]).toEqual([true, true])
  expect(second.ms).toBeLessThan(first.ms / 4)
  expect((await took('wrong')).isMatch).toBe(false)
  clock.forward(60_000)
  expect((await took('secret')).ms).toBeGreaterThan(second.ms * 2)
})

test('the event loop goes on while secrets are checked', async () => {
  const hasher = createSecretHasher(clock)
  const hash = await hasher.hash('secret')
  let turns = 0
  let isDone = false
  const checks = Promise.all(Array.from({ length: 8 }, (_, index) => hasher.matches(hash, `wrong ${index}`)))
  void checks.then(() => {
    isDone = true
  })
  while (!isDone) {
    turns += 1
    await new Promise((resolve) => setImmediate(resolve))
  }
  expect(turns).toBeGreaterThan(100)
})

test('a flood of secrets is refused rather than queued without end, and passes', async () => {
  const hasher = createSecretHasher(clock)
  const hash = await hasher.hash('secret')
  const flood = await Promise.allSettled(
    Array.from({ length: 30 }, (_, index) => hasher.matches(hash, `wrong ${index}`)),
  )
  const refused = flood.filter(({ status }) => status === 'rejected')
  expect(refused).toHaveLength(8) // two at work and twenty waiting
  for (const one of refused) expect(one).toMatchObject({ reason: expect.any(SecretsTooBusy) })
  expect(await hasher.matches(hash, 'secret')).toBe(true)
}, 30_000)

test('a flood against one hash delays a secret of another by no more than the checks under way', async () => {
  const hasher = createSecretHasher(clock)
  const [flooded, other] = [await hasher.hash('secret'), await hasher.hash('another')]
  let finished = 0
  const flood = Array.from({ length: 22 }, (_, index) =>
    hasher.matches(flooded, `wrong ${index}`).finally(() => {
      finished += 1
    }),
  )
  expect(await hasher.matches(other, 'another')).toBe(true)
  expect(finished).toBeLessThanOrEqual(5) // two under way, the turn of the flood, and those that ended beside it
  await Promise.all(flood)
}, 30_000)

test('one secret that is sent many times at once is checked once', async () => {
  const hasher = createSecretHasher(clock)
  const hash = await hasher.hash('secret')
  const answers = await Promise.all(Array.from({ length: 50 }, () => hasher.matches(hash, 'secret')))
  expect(answers).toEqual(Array.from({ length: 50 }, () => true)) // more than may wait, were each a check
})
