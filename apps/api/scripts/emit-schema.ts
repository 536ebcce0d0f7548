import 'reflect-metadata'
import { writeFile } from 'node:fs/promises'
import { printSortedSchema } from '../src/print-schema.ts'
import { createSchema } from '../src/schema.ts'

await writeFile(new URL('../../../schema.graphql', import.meta.url), printSortedSchema(await createSchema()))
