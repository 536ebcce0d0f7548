import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { generateClient } from '../scripts/generate.ts'

test('the committed client is what the schema and the documents generate', { timeout: 30_000 }, async () => {
  for (const [name, text] of await generateClient()) {
    const committed = await readFile(new URL(`generated/${name}`, import.meta.url), 'utf8')
    expect(committed === text, `${name} is out of date: npm run codegen`).toBe(true)
  }
})
