import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { connect } from '../connection/connect.ts'
import { removeEmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts'
import { privateHome } from './server-place.ts'

const isRoot = process.getuid?.() === 0
const HOLDER = fileURLToPath(new URL('./hold-server.fixture.ts', import.meta.url))

let parent: string
let dataDir: string
let holders: ChildProcess[]

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'embedded-postgres-'))
  await chmod(parent, 0o755)
  dataDir = join(parent, 'postgres')
  holders = []
})

afterEach(async () => {
  for (const holder of holders) holder.kill('SIGKILL')
  await removeEmbeddedPostgres(dataDir)
  await rm(parent, { recursive: true, force: true })
})

const start = () => startEmbeddedPostgres({ dataDir, durable: false })

async function startInAnotherProcess() {
  const holder = spawn(process.execPath, ['--import', 'tsx', HOLDER, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  holders.push(holder)
  const [line] = await once(holder.stdout, 'data')
  return { url: String(line).trim(), kill: () => killed(holder) }
}

async function killed(holder: ChildProcess) {
  holder.kill('SIGKILL')
  await once(holder, 'exit')
}

async function query(url: string, text: string) {
  const sql = connect(url, { max: 1 })
  try {
    return await sql.unsafe(text)
  } finally {
    await sql.end()
  }
}

const clusterFolder = async () => join((await privateHome(dataDir)) ?? dataDir, 'cluster')
const postmasterPid = async () =>
  Number.parseInt(await readFile(join(await clusterFolder(), 'postmaster.pid'), 'utf8'), 10)

describe('an embedded PostgreSQL', { timeout: 60_000 }, () => {
  test('keeps its data and its password between two runs, and knows accented letters', async () => {
    const first = await start()
    await query(first.url, `create table greeting as select 'ÉLODIE' as name`)
    await first.stop()
    const second = await start()
    expect(new URL(second.url).password).toBe(new URL(first.url).password)
    expect(await query(second.url, 'select lower(name) as name from greeting')).toMatchObject([
      { name: 'élodie' },
    ])
    await second.stop()
  })

  test('listens on this computer only, and only to those who know the password', async () => {
    const { url, stop } = await start()
    expect(new URL(url).hostname).toBe('127.0.0.1')
    expect(await query(url, 'show unix_socket_directories')).toMatchObject([{ unix_socket_directories: '' }])
    const guess = Object.assign(new URL(url), { password: 'guess' })
    await expect(query(guess.href, 'select 1')).rejects.toMatchObject({ code: '28P01' })
    expect((await stat(join(dataDir, 'password'))).mode & 0o777).toBe(0o600)
    await stop()
  })

  test('is found again when the process that started it was killed', async () => {
    const orphan = await startInAnotherProcess()
    await orphan.kill()
    const adopted = await start()
    expect(adopted.url).toBe(orphan.url)
    await adopted.stop()
    await expect(query(orphan.url, 'select 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  })

  test('starts again, with what was committed, after the server itself was killed', async () => {
    const { url } = await startEmbeddedPostgres({ dataDir })
    await query(url, 'create table kept as select 1 as value')
    process.kill(await postmasterPid(), 'SIGKILL')
    const again = await start()
    expect(await query(again.url, 'select value from kept')).toMatchObject([{ value: 1 }])
    await again.stop()
  })

  test('is one server however many start it at once, and stops with the last of them', async () => {
    const [other, first, second] = await Promise.all([startInAnotherProcess(), start(), start()])
    expect(new Set([other.url, first.url, second.url]).size).toBe(1)
    await first.stop()
    await second.stop()
    expect(await query(other.url, 'select 1 as value')).toMatchObject([{ value: 1 }])
    await other.kill()
    const last = await start()
    await last.stop()
    await expect(query(other.url, 'select 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  })

  test('can be removed while it runs', async () => {
    const { url } = await start()
    await removeEmbeddedPostgres(dataDir)
    expect(existsSync(dataDir)).toBe(false)
    await expect(query(url, 'select 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  })

  test.skipIf(!isRoot)(
    'works for root in a private home, and leaves nothing behind when removed',
    async () => {
      await chmod(parent, 0o700)
      const { url, stop } = await start()
      const home = await privateHome(dataDir)
      expect(home).toMatch(/^\/var\/tmp\/get-an-identity-/)
      await query(url, 'create table kept as select 1 as value')
      await stop()
      const again = await start()
      expect(await query(again.url, 'select value from kept')).toMatchObject([{ value: 1 }])
      await again.stop()
      await removeEmbeddedPostgres(dataDir)
      expect(existsSync(String(home))).toBe(false)
    },
  )

  test('programs that cannot run are reported in a sentence that says what to set', async () => {
    const missing = startEmbeddedPostgres({ dataDir, binDir: join(parent, 'nowhere') })
    await expect(missing).rejects.toThrow(/DATABASE_URL .* POSTGRES_BIN_DIR/)
  })
})
