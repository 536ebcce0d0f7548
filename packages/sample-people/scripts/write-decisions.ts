import { readFile, writeFile } from 'node:fs/promises'
import { withDecisionsTable } from '../src/decisions-table.ts'

// `npm run personas:decisions`: writes what becomes of every sample person into the page on matching.
const page = new URL('../../../docs/journeys/match.md', import.meta.url)
await writeFile(page, withDecisionsTable(await readFile(page, 'utf8')))
