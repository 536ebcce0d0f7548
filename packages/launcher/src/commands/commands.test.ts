import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const folder = new URL('.', import.meta.url)
const commands = readdirSync(folder).filter((file) => !file.endsWith('.test.ts'))

test.each(commands)('%s does nothing before it knows whether it was asked for help', (file) => {
  const source = readFileSync(new URL(file, folder), 'utf8')
  // Imports, constants and one call: what is done is done inside it.
  expect(source.match(/^await .*/gm)).toEqual([expect.stringMatching(/^await run\(/)])
})

test.each(commands)('%s says with --help how it is used, and ends well', (file) => {
  const path = new URL(file, folder).pathname
  const { status, stdout } = spawnSync(process.execPath, ['--import', 'tsx', path, '--help'], {
    encoding: 'utf8',
  })
  expect(status).toBe(0)
  expect(stdout).toMatch(/npm (run \S+|start|test)/)
})
