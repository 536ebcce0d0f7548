import { Kind, parse } from 'graphql'
import { expect, test } from 'vitest'
import { rootFields } from './root-fields.ts'

/** What stands at the top of the first operation, and how often a fragment was looked into for it. */
function topOf(document: string) {
  const { definitions } = parse(document)
  const [operation] = definitions
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('the operation comes first')
  let looks = 0
  const fields = rootFields(operation.selectionSet, (wanted) => {
    looks += 1
    return definitions
      .filter((each) => each.kind === Kind.FRAGMENT_DEFINITION)
      .find((each) => each.name.value === wanted)
  })
  return { fields, looks }
}

test.each([
  ['fields, as often as they are named', '{ a b: a ... { a } }', ['a', 'a', 'a']],
  ['those of a fragment', '{ ...f } fragment f on Query { a ... on Query { b } }', ['a', 'b']],
  ['those of a fragment once, as they are answered', '{ ...f ...f } fragment f on Query { a }', ['a']],
  ['those of a fragment that spreads itself', '{ ...f } fragment f on Query { a ...f }', ['a']],
  ['nothing of a fragment that is not there', '{ a ...f }', ['a']],
])('at the top stand %s', (_what, document, fields) => {
  expect(topOf(document).fields).toEqual(fields)
})

test.each([2, 20])('each fragment is looked into once, though each spreads the next %i times', (times) => {
  const spread = Array.from(
    { length: 5 },
    (_, n) => `fragment f${n} on Query { ${`...f${n + 1} `.repeat(times)} }`,
  )
  const document = `{ ...f0 } ${spread.join(' ')} fragment f5 on Query { a }`
  expect(topOf(document)).toEqual({ fields: ['a'], looks: 6 })
})
