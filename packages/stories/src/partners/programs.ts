import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const PATIENCE_MS = 60_000
const documents = new URL('../../../../docs/partners/', import.meta.url)
// In this workspace, so that Node finds the SDK; git ignores it.
const place = fileURLToPath(new URL('../../dist/', import.meta.url))

const folders: string[] = []

export type Language = 'ts' | 'ruby'
export type Example = { file: string; language: Language }

const FILES: Record<Language, string> = { ts: 'example.ts', ruby: 'example.rb' }
const COMMANDS: Record<Language, string[]> = { ts: [process.execPath, '--import', 'tsx'], ruby: ['ruby'] }

/** The one program of a language in a document, as it can be copied from there. */
export async function exampleOf(document: string, language: Language): Promise<Example> {
  const text = await readFile(new URL(document, documents), 'utf8')
  const [block, ...others] = [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gm'))]
  if (!block || others.length > 0) throw new Error(`${document} has one program in ${language}`)
  await mkdir(place, { recursive: true })
  const folder = await mkdtemp(join(place, 'example-'))
  folders.push(folder)
  const file = join(folder, FILES[language])
  await writeFile(file, block[1] ?? '')
  return { file, language }
}

/** Runs a program as a partner would. Answers what it printed; throws with what it said if it failed. */
export async function runExample({ file, language }: Example, env: Record<string, string>): Promise<string> {
  const [command = '', ...args] = COMMANDS[language]
  const { PATH = '', HOME = '' } = process.env
  const { stdout } = await run(command, [...args, file], {
    ...{ cwd: join(file, '..'), timeout: PATIENCE_MS },
    env: { PATH, HOME, ...env },
  })
  return stdout
}

export async function isThere(command: string): Promise<boolean> {
  return run(command, ['--version']).then(
    () => true,
    () => false,
  )
}

export async function forgetExamples(): Promise<void> {
  for (const folder of folders) await rm(folder, { recursive: true, force: true })
}
