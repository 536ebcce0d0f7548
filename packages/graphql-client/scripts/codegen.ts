import { mkdir, writeFile } from 'node:fs/promises'
import { generateClient } from './generate.ts'
import { keepFormerDocuments } from './keep-former-documents.ts'

const folder = new URL('../src/generated/', import.meta.url)

const before = await import('../src/generated/graphql.ts')
await mkdir(folder, { recursive: true })
for (const [name, text] of await generateClient()) await writeFile(new URL(name, folder), text)
const after = await import(new URL('graphql.ts?again', folder).href)
await keepFormerDocuments(before, after)
