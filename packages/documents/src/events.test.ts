import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from './read-repository.ts'

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8')
const NAME = /[A-Z]\w+/g

/** The types of events, as the union in the code names them: `type: 'A' | 'B'`. */
const unions = ['event.ts', 'invitation-event.ts', 'outside-event.ts']
  .map((file) => read(`apps/api/src/events/${file}`))
  .join('\n')
const written = [...unions.matchAll(/\btype:\s*((?:\|?\s*'\w+'\s*)+)/g)].flatMap(
  ([, names = '']) => names.match(NAME) ?? [],
)
const described = [...read('docs/events.md').matchAll(/^\| (`[^|]+`) \|/gm)].flatMap(
  ([, names = '']) => names.match(NAME) ?? [],
)

/** Those that happen to an identity, which stand on its timeline. */
const ofIdentity = [...read('docs/events.md').matchAll(/^\| (`[^|]+`) \|[^|]*\|[^|]*\| set \|/gm)].flatMap(
  ([, names = '']) => names.match(NAME) ?? [],
)

test('every event of an identity has words on the timeline that staff read', () => {
  const words = Object.keys(
    JSON.parse(read('apps/web/app/support/people/person/person-timeline.words.en.json')),
  )
  expect(ofIdentity.length).toBeGreaterThan(30)
  expect(ofIdentity.filter((type) => !words.includes(`event.${type}`))).toEqual([])
})

test('every event that is written is described once, and no other', () => {
  expect(described.sort()).toEqual(written.sort())
})
