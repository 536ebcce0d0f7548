import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { generateSdk } from '../scripts/generate.ts'

test('the committed types and operations are what the schema generates', { timeout: 30_000 }, async () => {
  for (const [name, text] of await generateSdk()) {
    const committed = await readFile(new URL(`generated/${name}`, import.meta.url), 'utf8')
    expect(committed === text, `${name} is out of date: npm run codegen`).toBe(true)
  }
})
