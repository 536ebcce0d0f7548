import { join } from 'node:path'
import { refuseUnclearAddress } from '../database/running-database.ts'
import { readEnvironment } from '../settings/environment.ts'
import { portsFrom } from '../settings/ports.ts'
import { refusePublicAddresses } from '../settings/refuse-public-addresses.ts'
import { say } from '../terminal/console.ts'
import { onStopRequest } from '../terminal/stop-requests.ts'
import { ROOT } from '../workspaces/root.ts'
import { announcement } from './announcement.ts'
import { type RunningSystem, type StartSystemOptions, startSystem } from './start-system.ts'

type Choice = Pick<StartSystemOptions, 'processes' | 'preparations'> & {
  defaults?: Record<string, string>
  /** Runs first, such as the build. */
  before?: (signal: AbortSignal) => Promise<void>
}

/** `npm start` and `npm run dev`: the system in the foreground until it is asked to stop. */
export async function runSystem({ defaults = {}, before, ...choice }: Choice): Promise<void> {
  const starting = new AbortController()
  let system: RunningSystem | undefined
  const leave = async (how: 'stop' | 'kill', code: number) => {
    if (!system && how === 'kill') process.exit(code)
    if (!system) return starting.abort()
    if (how === 'stop') say('stopping')
    await system[how]()
    process.exit(code)
  }
  onStopRequest({ stop: () => void leave('stop', 0), kill: () => void leave('kill', 130) })

  try {
    const env = { ...defaults, ...readEnvironment(ROOT) }
    refusePublicAddresses(env)
    if (env.DATABASE_URL) refuseUnclearAddress(env.DATABASE_URL)
    await before?.(starting.signal)
    system = await startSystem({
      ...choice,
      ports: portsFrom(env),
      databaseUrl: env.DATABASE_URL,
      dataDir: join(ROOT, '.data'),
      env,
      write: say,
      signal: starting.signal,
      onGiveUp(error) {
        if (!system) return // startSystem throws it
        say(error.message)
        void leave('stop', 1)
      },
    })
  } catch (error) {
    if (starting.signal.aborted) process.exit(0)
    say(error instanceof Error ? error.message : String(error))
    process.exit(1)
  }
  say(announcement(system))
}
