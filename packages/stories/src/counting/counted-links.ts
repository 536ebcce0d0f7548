import { builtProcesses, type Ports, ROOT, type StartSystemOptions } from '@identity/launcher'
import { countedDatabase, countedServer } from '@identity/test-support'

/** One request or statement that a process of the system sent to another. */
export type Sent = { from: string; to: 'api' | 'oidc' | 'database'; what: string; isPrepared: boolean }

export type CountedLinks = Required<Pick<StartSystemOptions, 'processes' | 'env'>> & {
  /** What was sent since the last time that this was asked. */
  take(): { sent: Sent[]; roundTrips: Record<string, number> }
  stop(): Promise<void>
}

/** The settings by which a process finds another one, and who that is. */
const LINKS = { API_URL: 'api', OIDC_URL: 'oidc', DATABASE_URL: 'database' } as const
type LinkSetting = keyof typeof LINKS
const isLink = (setting: unknown): setting is LinkSetting => typeof setting === 'string' && setting in LINKS

/**
 * The processes of the built system, each of which finds the others and the database through a listener of its own, so that all that one sends is
 * counted, and it is known who sent it. They are started with these processes and this environment, and know nothing of it.
 */
export async function countedLinks(ports: Ports, databaseUrl: string): Promise<CountedLinks> {
  let sent: Sent[] = []
  let roundTrips: Record<string, number> = {}
  const env: Record<string, string> = {}
  const stops: (() => Promise<void>)[] = []

  const groups = builtProcesses(ROOT)
  for (const { name, settings } of groups.flat()) {
    for (const setting of settings.filter(isLink)) {
      const { url, stop } = await linkOf(name, setting)
      env[settingOf(name, setting)] = url
      stops.push(stop)
    }
  }

  function linkOf(from: string, setting: LinkSetting) {
    const to = LINKS[setting]
    if (to !== 'database')
      return countedServer(`http://127.0.0.1:${ports[to]}`, (what) =>
        sent.push({ from, to, what, isPrepared: false }),
      )
    return countedDatabase(databaseUrl, {
      statement: ({ text, isPrepared }) => sent.push({ from, to, what: text, isPrepared }),
      roundTrip: () => {
        roundTrips[from] = (roundTrips[from] ?? 0) + 1
      },
    })
  }

  return {
    env,
    processes: groups.map((group) =>
      group.map((definition) => ({
        ...definition,
        settings: definition.settings.map((setting) =>
          isLink(setting) ? { as: setting, from: settingOf(definition.name, setting) } : setting,
        ),
      })),
    ),
    take() {
      const taken = { sent, roundTrips }
      sent = []
      roundTrips = {}
      return taken
    },
    async stop() {
      await Promise.all(stops.map((stop) => stop()))
    },
  }
}

const settingOf = (process: string, setting: string) => `${process.toUpperCase()}_${setting}`

/** Statements that begin and end a transaction ask for nothing by themselves. */
export function isTransactionControl({ what }: Sent): boolean {
  return /^\s*(begin|commit|rollback|savepoint|release)\b/i.test(what)
}
