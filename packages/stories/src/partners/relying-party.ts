import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { waitUntil } from '../system/wait-until.ts'

const EXAMPLES = fileURLToPath(new URL('../../../../examples/relying-parties/', import.meta.url))
const START_MS = 60_000

type Command = [program: string, ...args: string[]]
type Language = {
  /** In the folder of this name; a folder for what is built is handed in. */
  build?: (made: string) => Command[]
  start: (made: string, port: number) => Command
}

/** How each example is made and started, as docs/partners/settings.md says. */
const LANGUAGES = {
  typescript: { start: () => [process.execPath, '--import', tsx(), 'service.ts'] },
  python: {
    build: (made) => [
      ['python3', '-m', 'venv', made],
      [join(made, 'bin/pip'), 'install', '--quiet', '--requirement', 'requirements.txt'],
    ],
    start: (made) => [join(made, 'bin/python'), 'service.py'],
  },
  ruby: { start: (_made, port) => ['puma', '--quiet', '--bind', `tcp://127.0.0.1:${port}`, 'config.ru'] },
  go: {
    build: (made) => [['go', 'build', '-o', join(made, 'service'), '.']],
    start: (made) => [join(made, 'service')],
  },
  java: {
    build: (made) => [
      [
        ...(['mvn', '--quiet', `-Doutput=${made}`, 'compile', 'dependency:copy-dependencies'] as Command),
        `-DoutputDirectory=${join(made, 'lib')}`,
      ],
    ],
    start: (made) => ['java', '-cp', `${join(made, 'classes')}:${join(made, 'lib')}/*`, 'Service'],
  },
} as const satisfies Record<string, Language>

export type LanguageName = keyof typeof LANGUAGES
export const LANGUAGE_NAMES = Object.keys(LANGUAGES) as LanguageName[]

export type RelyingPartySettings = { issuer: string; clientId: string; clientSecret: string; port: number }

/** Builds one example in a folder of its own, starts it, and resolves once it answers. */
export async function startRelyingParty(
  name: LanguageName,
  { issuer, clientId, clientSecret, port }: RelyingPartySettings,
  made: string,
): Promise<{ address: string; stop(): Promise<void> }> {
  const language: Language = LANGUAGES[name]
  const cwd = join(EXAMPLES, name)
  for (const command of language.build?.(made) ?? []) await ended(run(command, cwd))
  const child = run(language.start(made, port), cwd, {
    ISSUER: issuer,
    CLIENT_ID: clientId,
    CLIENT_SECRET: clientSecret,
    PORT: String(port),
  })
  const gone = ended(child)
  gone.catch(() => undefined)
  const address = `http://localhost:${port}`
  const answers = () =>
    fetch(address).then(
      ({ ok }) => ok,
      () => false,
    )
  await Promise.race([waitUntil(answers, `the example in ${name} does not answer`, START_MS), gone])
  return {
    address,
    async stop() {
      child.kill('SIGKILL')
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    },
  }
}

function run([program, ...args]: Command, cwd: string, env: Record<string, string> = {}): ChildProcess {
  return spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'pipe'] })
}

/** Resolves when the program has done its work, and rejects with what it said when it could not. */
function ended(child: ChildProcess): Promise<void> {
  let said = ''
  child.stderr?.on('data', (text) => {
    said = `${said}${text}`.slice(-2_000)
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`exit code ${code}: ${said}`))))
  })
}

function tsx(): string {
  return createRequire(import.meta.url).resolve('tsx')
}
