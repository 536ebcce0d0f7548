import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** What a peer's server is told by its environment. */
export type PeerSettings = {
  port: number
  clientId: string
  clientSecret: string
  redirectUri: string
  databaseUrl: string | undefined
}

const PREFIX = 'peer: '

export function clientOf(env: NodeJS.ProcessEnv): PeerSettings {
  return JSON.parse(env.PEER_SETTINGS ?? '')
}

/** Tells the bench that the server listens, and what else it has to know. */
export function said(line: string): void {
  process.stdout.write(`${PREFIX}${line}\n`)
}

export type PeerProcess = { pid: number; said: string; stop(): Promise<void> }

/** Starts a peer's server and resolves once it has said that it listens. */
export async function startPeer(file: string, settings: PeerSettings): Promise<PeerProcess> {
  const tsx = createRequire(import.meta.url).resolve('tsx')
  const path = fileURLToPath(new URL(file, import.meta.url))
  const child = spawn(process.execPath, ['--import', tsx, path], {
    env: { ...process.env, NODE_ENV: 'production', PEER_SETTINGS: JSON.stringify(settings) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let complaints = ''
  child.stderr?.on('data', (text) => {
    complaints = `${complaints}${text}`.slice(-2_000)
  })
  const line = await firstSaid(child)
  if (line === undefined) throw new Error(`${file} ended before it listened:\n${complaints}`)
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  return { pid: child.pid ?? 0, said: line, stop }
}

/** Undefined when the server has ended without a word. */
async function firstSaid({ stdout }: ChildProcess): Promise<string | undefined> {
  if (!stdout) return undefined
  for await (const line of createInterface({ input: stdout })) {
    if (line.startsWith(PREFIX)) {
      stdout.resume()
      return line.slice(PREFIX.length)
    }
  }
  return undefined
}
