import { randomInt } from 'node:crypto'
import { mkdtemp } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PORT_SETTINGS, type Ports, type ProcessName } from '../settings/ports.ts'
import type { ProcessDefinition } from './process-definitions.ts'
import type { StartSystemOptions } from './start-system.ts'

const FAKE_PROCESS = fileURLToPath(new URL('./process.fake.mjs', import.meta.url))

type Behaviour = 'well' | 'crash' | 'deaf' | 'never'

export function aProcess(name: ProcessName, behaviour: Behaviour = 'well'): ProcessDefinition {
  const setting = PORT_SETTINGS[name]
  return { name, cwd: tmpdir(), args: [FAKE_PROCESS, setting, behaviour], settings: [setting, 'ORIGIN'] }
}

/** A system of stand-in processes on free ports, in a folder of its own, that needs no database. */
export async function aSystem(
  processes = [[aProcess('api')], [aProcess('web')]],
): Promise<StartSystemOptions> {
  const dataDir = await mkdtemp(join(tmpdir(), 'launcher-'))
  return {
    ports: await freePorts(),
    dataDir,
    databaseUrl: 'postgres://nowhere/none',
    preparations: [],
    processes,
  }
}

export async function freePorts(): Promise<Ports> {
  const [web = 0, oidc = 0, api = 0, sandbox = 0, worker = 0] = await Promise.all(
    Array.from({ length: 5 }, freePort),
  )
  return { web, oidc, api, sandbox, worker }
}

/**
 * Below the ports that the kernel gives to outgoing connections: one of those may take a port between the time that it was found free and the
 * time that a system listens on it, or starts again on it.
 */
async function freePort(): Promise<number> {
  const port = randomInt(20_000, 32_000)
  const isFree = await new Promise<boolean>((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
  return isFree ? port : freePort()
}
