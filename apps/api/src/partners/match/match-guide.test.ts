import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { useWorld } from '../../testing/a-world.ts'
import { aMachine, ask, aVisitor } from '../partner.fixture.ts'

const world = useWorld()
const guide = await readFile(new URL('../../../../../docs/partners/match.md', import.meta.url), 'utf8')
const ID_IN_GUIDE = '0197b9f2-7c1e-7b6a-9a55-3f1d5a1f0c01'

/** Each example: a document, its variables, and the answer. */
const examples = [...guide.matchAll(/```graphql\n(.*?)```\n+```json\n(.*?)```\n+```json\n(.*?)```/gs)].map(
  ([, document = '', variables = '', answer = '']) => ({ document, variables, answer }),
)

test('the guide has examples', () => {
  expect(examples.length).toBe(guide.match(/```graphql/g)?.length)
  expect(examples.length).toBeGreaterThan(1)
})

test('the examples of the guide are answered as it says, one after the other', async () => {
  const { id } = await aVisitor(world.get())
  const caller = aMachine('register-for-npq', 'match:request', 'details:report', 'trn:write', 'user:read')
  const ofTest = (text: string) => JSON.parse(text.replaceAll(ID_IN_GUIDE, id))
  for (const { document, variables, answer } of examples) {
    expect(await ask(world.get(), caller, document, ofTest(variables))).toEqual({ data: ofTest(answer) })
  }
})
