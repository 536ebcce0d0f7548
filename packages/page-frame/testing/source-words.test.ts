import { expect, test } from 'vitest'
import { literalWords, parse, usedKeys } from './source-words.ts'

test.each([
  ['<p>Hello</p>', ['Hello']],
  ['<Page heading="Check your email" className="govuk-body big" />', ['Check your email']],
  ["const x = { text: 'Yes' }", ['Yes']],
  [`const x = \`Continue to \${service}\``, ['Continue to ']],
  ["throw new Error('Nobody sees this')", []],
  ["const x = step === 'JourneyMoved' || name === 'EMAIL' || words('heading')", []],
])('in %s the literal words are %j', (code, words) => {
  expect(literalWords(parse('page.tsx', code))).toEqual(words)
})

test('a key is found behind a variable, a condition and a template', () => {
  const code = `function A() { const words = useWords('email'); return words(a ? 'x' : \`y.\${b}.z\`) }`
  const keys = usedKeys(parse('page.tsx', code))
  expect(keys.map(({ catalogue, key }) => `${catalogue} ${key}`)).toEqual([
    'email /^x$/',
    'email /^y\\.\\w+\\.z$/',
  ])
})
