import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from './read-repository.ts'

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8')
const NAME = /[A-Z]\w+/g

/** The types of events, as the union in the code names them: `type: 'A' | 'B'`. */
const written = [...read('apps/api/src/events/event.ts').matchAll(/\btype:\s*((?:\|?\s*'\w+'\s*)+)/g)].flatMap(
  ([, names = '']) => names.match(NAME) ?? [],
)
const described = [...read('docs/events.md').matchAll(/^\| (`[^|]+`) \|/gm)].flatMap(
  ([, names = '']) => names.match(NAME) ?? [],
)

test('every event that is written is described once, and no other', () => {
  expect(described.sort()).toEqual(written.sort())
})
