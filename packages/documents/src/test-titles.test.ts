import { expect, test } from 'vitest'
import { testTitles } from './test-titles.ts'

test('titles are read wherever a test is told, and from nothing else', () => {
  const source = `
    describe('the brake', () => {
      test.each([['a'], ['b']])('an account %s stays locked', () => say('not a title'))
      test.skip(\`at \${time} it is off\`, () => {})
    })`
  const [whole, each, template] = testTitles('a.test.ts', source)
  expect([whole, each]).toEqual(['the brake', 'an account %s stays locked'])
  expect(template).toMatch(/ it is off$/)
})
