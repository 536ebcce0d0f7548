import { getIntrospectionQuery } from 'graphql'
import { beforeEach, expect, test } from 'vitest'
import { useWorld } from '../../testing/a-world.ts'
import { useDoor } from '../../testing/use-door.ts'

// The 13 checks of graphql-cop (github.com/dolevf/graphql-cop), each by the request that it sends.
const world = useWorld()
const door = useDoor(world)
let token = ''
beforeEach(async () => {
  token = await door.get().machineToken('register-for-npq', 'user:read')
})

type Sent = Pick<RequestInit, 'method' | 'body'> & {
  query?: string
  path?: string
  headers?: Record<string, string>
}

async function send({ query, path = '', method = 'POST', body, headers = {} }: Sent) {
  const response = await fetch(door.get().url + path, {
    method,
    body: query === undefined ? (body ?? null) : JSON.stringify({ query }),
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
  })
  const isJson = response.headers.get('content-type')?.includes('json')
  return { status: response.status, text: await response.text(), isJson }
}

function expectRefused({ status, text }: { status: number; text: string }) {
  expect(status).toBeGreaterThanOrEqual(400)
  expect(status).toBeLessThan(500)
  expect(text).not.toContain('"data"')
}

test('alias overloading: 101 aliases are refused', async () => {
  const aliases = Array.from({ length: 101 }, (_, n) => `alias${n}:__typename`).join(' ')
  expectRefused(await send({ query: `query cop { ${aliases} }` }))
})

test('batch: ten operations in a list are refused', async () => {
  const body = JSON.stringify(Array.from({ length: 10 }, () => ({ query: 'query cop { __typename }' })))
  expectRefused(await send({ body }))
})

test('directive overloading: ten unknown directives on a field are refused, and fifty known ones', async () => {
  expectRefused(await send({ query: `query cop { __typename ${'@aa'.repeat(10)} }` }))
  const fields = Array.from({ length: 5 }, () => `__typename ${'@skip(if: false) '.repeat(10)}`).join(' ')
  expectRefused(await send({ query: `query cop { ${fields} }` }))
})

test('circular introspection is refused', async () => {
  const circle = 'fields { type { '.repeat(4)
  expectRefused(
    await send({ query: `query cop { __schema { types { ${circle} name ${'} }'.repeat(4)} } } }` }),
  )
})

test('field duplication: 500 times the same field is refused', async () => {
  expectRefused(await send({ query: `query cop { ${'__typename \n'.repeat(500)} }` }))
  expectRefused(await send({ query: `query cop { ${'... { __typename } '.repeat(150)} }` }))
})

test('GET mutation: refused', async () => {
  const path = `?query=${encodeURIComponent('mutation cop { __typename }')}`
  expectRefused(await send({ method: 'GET', path }))
})

test('GET query (cross-site request forgery): refused, with and without a header that a form cannot send', async () => {
  const path = `?query=${encodeURIComponent('query cop { __typename }')}`
  expectRefused(await send({ method: 'GET', path }))
  expectRefused(await send({ method: 'GET', path, headers: { 'apollo-require-preflight': 'true' } }))
})

test.each(['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=a'])(
  'POST of a form (cross-site request forgery): %s is refused',
  async (type) => {
    const body = new URLSearchParams({ query: 'query cop { __typename }' }).toString()
    expectRefused(await send({ body, headers: { 'content-type': type } }))
  },
)

test('trace mode: no answer has timings of ours', async () => {
  const { status, text } = await send({
    query: 'query cop { __typename }',
    headers: { 'x-apollo-tracing': '1' },
  })
  expect(status).toBe(200)
  const { data, extensions } = JSON.parse(text)
  expect(data).toEqual({ __typename: 'Query' })
  expect(Object.keys(extensions)).toEqual(['cost'])
})

test('field suggestions: none', async () => {
  const { text } = await send({ query: 'query cop { __schema { directive } }' })
  expect(text).toContain('errors')
  expect(text).not.toMatch(/did you mean|directives/i)
})

test('unhandled errors: an odd request gets no words of ours', async () => {
  const answer = await send({ query: 'qwerty cop { abc }' })
  expectRefused(answer)
  expect(answer.text).not.toMatch(/exception|stack|node_modules|\.ts:/i)
})

test('introspection: none to a stranger, and to a partner its part alone', async () => {
  const query = getIntrospectionQuery()
  expectRefused(await send({ query, headers: { authorization: '' } }))
  const { text } = await send({ query })
  expect(text).toContain('"Identity"')
  expect(text).not.toContain('SupportTask')
})

test('GraphiQL: no page at any of its usual places', async () => {
  for (const path of ['', '/graphiql', '/playground', '/console', '/altair']) {
    const { text, status, isJson } = await send({ method: 'GET', path, headers: { accept: 'text/html' } })
    expect(status).toBeGreaterThanOrEqual(400)
    expect(isJson).toBe(true)
    expect(text).not.toMatch(/<html/i)
  }
})
