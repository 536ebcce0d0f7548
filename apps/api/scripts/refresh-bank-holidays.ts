import { readFile, writeFile } from 'node:fs/promises'
import { londonDate } from '@identity/values'
import { type HolidayList, mergeHolidays } from '../src/tasks/domain/merge-holidays.ts'

// npm run bank-holidays: takes in the days that the government has announced. With a file, reads the feed from there, where this computer
// reaches no other.
const LIST = new URL('../src/tasks/domain/bank-holidays.england.json', import.meta.url)
const LONGEST_MS = 30_000

async function readFeed(source: string, file: string | undefined): Promise<unknown> {
  if (file) return JSON.parse(await readFile(file, 'utf8'))
  const response = await fetch(source, { signal: AbortSignal.timeout(LONGEST_MS) })
  if (!response.ok) throw new Error(`${source} answered ${response.status}`)
  return response.json()
}

const kept = JSON.parse(await readFile(LIST, 'utf8')) as HolidayList
const merged = mergeHolidays(kept, await readFeed(kept.source, process.argv[2]), londonDate(new Date()))
await writeFile(LIST, `${JSON.stringify(merged, null, 2)}\n`)
process.stdout.write(`Bank holidays are known up to ${merged.lastDate} (before: ${kept.lastDate}).\n`)
