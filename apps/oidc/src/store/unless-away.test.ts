import { expect, test } from 'vitest'
import { silentLogger } from '../testing/silent-logger.fake.ts'
import { unlessAway } from './unless-away.ts'

const storeThatFails = (error: Error) =>
  unlessAway({ find: async (_id: string): Promise<string> => Promise.reject(error) }, silentLogger)

test.each(['CONNECTION_CLOSED', 'CONNECT_TIMEOUT', 'ECONNREFUSED', '57P01', '57P03', '53300'])(
  'a store whose database is away (%s) asks the service to come back later',
  async (code) => {
    const failing = storeThatFails(Object.assign(new Error('gone'), { code }))
    await expect(failing.find('x')).rejects.toMatchObject({ status: 503, error: 'temporarily_unavailable' })
  },
)

test('any other failure stays what it is', async () => {
  const error = Object.assign(new Error('no such table'), { code: '42P01' })
  await expect(storeThatFails(error).find('x')).rejects.toBe(error)
})

test('what works is passed on', async () => {
  const store = unlessAway({ find: async (id: string) => `${id}!` }, silentLogger)
  expect(await store.find('x')).toBe('x!')
})
