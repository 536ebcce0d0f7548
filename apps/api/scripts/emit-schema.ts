import 'reflect-metadata'
import { mkdir, writeFile } from 'node:fs/promises'
import { emittedFiles } from '../src/main/emitted-files.ts'
import { createSchema } from '../src/main/schema.ts'

for (const [path, text] of emittedFiles(await createSchema())) {
  const file = new URL(`../../../${path}`, import.meta.url)
  await mkdir(new URL('.', file), { recursive: true })
  await writeFile(file, text)
}
