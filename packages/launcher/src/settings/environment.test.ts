import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readEnvironment } from './environment.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'launcher-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('without a .env file your own environment is all there is', () => {
  expect(readEnvironment(folder, { API_PORT: '4002' })).toEqual({ API_PORT: '4002' })
})

test('your own environment wins over .env, and can undo a line of it with nothing', async () => {
  await writeFile(
    join(folder, '.env'),
    'API_PORT=5002\nLOG_LEVEL=debug # loud\nDATABASE_URL="postgres://host/db"\n',
  )
  expect(readEnvironment(folder, { API_PORT: '4002', DATABASE_URL: '' })).toEqual({
    API_PORT: '4002',
    LOG_LEVEL: 'debug',
  })
})
