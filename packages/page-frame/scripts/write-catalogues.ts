// write-catalogues FOLDER FILE: lists in FILE the words that stand beside the pages in FOLDER.
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { catalogueIndex } from './catalogue-index.ts'

const [folder, file] = process.argv.slice(2)
if (!folder || !file) throw new Error('Say the folder of the pages, and the file to write')
await mkdir(dirname(file), { recursive: true })
await writeFile(file, await catalogueIndex(folder, file))
