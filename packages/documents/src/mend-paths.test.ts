import { expect, test } from 'vitest'
import { readDocument } from './document.ts'
import { mendPaths } from './mend-paths.ts'
import { aWorld } from './world.builder.ts'

const mended = (text: string) => mendPaths(readDocument('README.md', text), text, aWorld())

test.each([
  ['`limits/match-guess.ts` counts', '`guard/match-guess.ts` counts'],
  ['`apps/api/src/limits/match-guess.ts`', '`apps/api/src/guard/match-guess.ts`'],
  ['`links/rules/domain/` is pure', '`src/links/domain` is pure'],
  ['`apps/api/src/main/index.ts`', '`apps/api/src/index.ts`'],
  ['`decide.ts` decides', '`decide-claim.ts` decides'],
])('%s becomes %s', (text, now) => {
  expect(mended(text)).toBe(now)
})

test('what is right, and what may be several files, is left as it is', () => {
  const text = '`guard/match-guess.ts`, and `src/lost/index.ts`, and match-guess.ts'
  expect(mended(text)).toBe(text)
})

test('a path into one app is not mended into another', () => {
  const text = '`packages/values/src/match-guess.ts`'
  expect(mended(text)).toBe(text)
})
