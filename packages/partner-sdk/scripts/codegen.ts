import { mkdir, writeFile } from 'node:fs/promises'
import { generateSdk } from './generate.ts'

const folder = new URL('../src/generated/', import.meta.url)

await mkdir(folder, { recursive: true })
for (const [name, text] of await generateSdk()) await writeFile(new URL(name, folder), text)
