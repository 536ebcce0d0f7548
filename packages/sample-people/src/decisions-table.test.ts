import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { decisionsTable, withDecisionsTable } from './decisions-table.ts'
import { samplePeople } from './index.ts'

const page = readFileSync(new URL('../../../docs/journeys/match.md', import.meta.url), 'utf8')

test('the page on matching says what becomes of every sample person today (npm run personas:decisions)', () => {
  expect(page).toBe(withDecisionsTable(page))
})

test('the table has a line for everybody, and none of their details but the title', () => {
  const table = decisionsTable()
  for (const { id, facts } of samplePeople) {
    expect(table).toContain(`\`${id}\``)
    expect(table).not.toContain(facts.email)
    expect(table).not.toContain(facts.dateOfBirth)
  }
})
