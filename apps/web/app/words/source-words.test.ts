import { AnswerField, AnswerProblemReason } from '@identity/graphql-client'
import { describe, expect, test } from 'vitest'
import { literalWords, parse, sourceFiles, usedKeys } from '../../testing/source-words.ts'
import { type CatalogueName, catalogues } from './catalogues.ts'
import { hasMessage } from './message.ts'

const files = sourceFiles()

// A language's own name is the same in every language.
const EXCEPTIONS: Record<string, string[]> = { 'shell/frame/language-choice.tsx': ['English', 'Cymraeg'] }

test.each(files)('$path has no words of its own: all are in catalogues', ({ path, source }) => {
  expect(literalWords(source).filter((words) => !EXCEPTIONS[path]?.includes(words))).toEqual([])
})

const used = files.flatMap(({ source }) => usedKeys(source))

/** A page that has a sentence for a field may have others for what else can be wrong with it. */
const errorKeys = (Object.keys(catalogues.en) as CatalogueName[]).flatMap((page) =>
  Object.values(AnswerField)
    .filter((field) => hasMessage(page, `${field}.otherwise`))
    .flatMap((field) =>
      [...Object.values(AnswerProblemReason), 'otherwise'].map((reason) => `${page} ${field}.${reason}`),
    ),
)

describe.each(Object.entries(catalogues.en))('the catalogue %s', (catalogue, messages) => {
  test.each(Object.keys(messages))('has %s because a page uses it', (key) => {
    const isUsed =
      used.some((use) => use.catalogue === catalogue && use.key.test(key)) ||
      errorKeys.includes(`${catalogue} ${key}`)
    expect(isUsed).toBe(true)
  })
})

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
