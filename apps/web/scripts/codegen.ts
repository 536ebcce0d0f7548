import { mkdir, writeFile } from 'node:fs/promises'
import { catalogueIndex, indexFile } from './catalogue-index.ts'

await mkdir(new URL('.', indexFile), { recursive: true })
await writeFile(indexFile, await catalogueIndex())
