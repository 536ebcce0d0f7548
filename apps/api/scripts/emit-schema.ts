import 'reflect-metadata'
import { writeFile } from 'node:fs/promises'
import { printSortedSchema } from '../src/main/print-schema.ts'
import { createSchema } from '../src/main/schema.ts'

await writeFile(new URL('../../../schema.graphql', import.meta.url), printSortedSchema(await createSchema()))
