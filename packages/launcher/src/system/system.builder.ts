import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePorts } from '@identity/test-support'
import { PORT_SETTINGS, type ProcessName } from '../settings/ports.ts'
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
