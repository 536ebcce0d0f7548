import { createHmac, randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { createDeps } from '../../main/deps.ts'
import { createDigester } from '../../secrets/digester.ts'
import { createSealer } from '../../secrets/sealer.ts'
import { useWorld } from '../../testing/a-world.ts'

const world = useWorld()

const key = (id: string) => ({ id, key: createHmac('sha256', id).digest() })
const sealer = createSealer([{ id: 's', key: randomBytes(32) }])

test('what an address got under an older key is still known after a new one has taken over', async () => {
  const { database, clock } = world.get()
  const before = createDeps(database, { sealer, digester: createDigester([key('old')]) }, clock)
  const after = createDeps(database, { sealer, digester: createDigester([key('new'), key('old')]) }, clock)
  const release = { emailAddress: 'ada@example.com', releasedAt: clock.now() }
  await before.repositories.trnReleases.add({ ...release, trn: '1000001' })
  await after.repositories.trnReleases.add({ ...release, trn: '1000002' })
  // The same again, under the new key: still one TRN.
  await after.repositories.trnReleases.add({ ...release, trn: '1000001' })
  expect((await after.repositories.trnReleases.trnsOf('ada@example.com')).sort()).toEqual([
    '1000001',
    '1000002',
  ])
  expect(await after.repositories.trnReleases.trnsOf('grace@example.com')).toEqual([])
})
