import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const FOLDER = new URL('../../../docs/decisions/', import.meta.url)
const records = readdirSync(FOLDER)
  .filter((file) => /^\d{4}-/.test(file))
  .sort()

test('every decision stands in the list of decisions, in the order of its number', () => {
  const list = readFileSync(new URL('README.md', FOLDER), 'utf8')
  expect([...list.matchAll(/^\| \[\d{4}\]\(([^)]+)\)/gm)].map(([, file]) => file)).toEqual(records)
})

test('no number is given twice', () => {
  const numbers = records.map((file) => file.slice(0, 4))
  expect(numbers).toEqual([...new Set(numbers)])
})
