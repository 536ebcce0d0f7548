import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url))
const SOURCES = ['apps', 'bench', 'packages']
const NOT_OURS = new Set(['node_modules', 'dist', 'build', 'generated'])
// A value of the driver's, under whatever name: its types alone are free for all.
const IMPORTS_THE_DRIVER = /^import (?!type )[^;\n]*from 'postgres'|(import|require)\('postgres'\)/m

function* sourceFiles(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (NOT_OURS.has(entry.name)) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* sourceFiles(path)
    else if (/\.(ts|tsx|mjs)$/.test(entry.name)) yield path
  }
}

test('connections are opened in this room only: elsewhere one that ends could end the process', () => {
  const importers = SOURCES.flatMap((name) => [...sourceFiles(join(ROOT, name))])
    .filter((path) => IMPORTS_THE_DRIVER.test(readFileSync(path, 'utf8')))
    .map((path) => relative(ROOT, path))
  expect(importers.sort()).toEqual([
    'packages/database/src/connection/connect.ts',
    'packages/database/src/connection/lost-connection.ts',
  ])
})
