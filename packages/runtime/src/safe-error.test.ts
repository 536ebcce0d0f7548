import { expect, test } from 'vitest'
import { describeError, scrub } from './safe-error.ts'

test('an ordinary error keeps its message', () => {
  expect(describeError(new TypeError('no such journey'))).toMatchObject({
    type: 'TypeError',
    message: 'no such journey',
  })
})

test('an HTTP client error keeps its code and loses the request it carries', () => {
  const error = Object.assign(new Error('Request failed'), {
    code: 'ECONNABORTED',
    config: { headers: { Authorization: 'Bearer abc' }, data: '{"email_address":"jo@example.com"}' },
  })
  const described = describeError(error)
  expect(described.code).toBe('ECONNABORTED')
  expect(JSON.stringify(described)).not.toMatch(/Bearer|jo@example.com|Request failed/)
})

test('a JSON error does not quote the text that it could not read', () => {
  const parse = () => JSON.parse('jo@example.com said hello')
  let caught: unknown
  try {
    parse()
  } catch (error) {
    caught = error
  }
  expect(JSON.stringify(describeError(caught))).not.toContain('said')
})

test('a message over several lines leaves nothing in the stack', () => {
  const described = describeError(new Error('first line\nsecret line'))
  expect(described.stack).not.toContain('secret line')
})

test.each([
  ['jo.o’neil+npq@example.com wrote', '[email] wrote'],
  ['code 482915 refused', 'code [number] refused'],
  ['AB 12 34 56 C and ab123456c', '[number] and [number]'],
  ['took 1500 ms on port 3002', 'took 1500 ms on port 3002'],
])('%s is logged as %s', (text, scrubbed) => {
  expect(scrub(text)).toBe(scrubbed)
})

test('errors that point at themselves end', () => {
  const error = new Error('round')
  error.cause = error
  expect(describeError(error).type).toBe('Error')
})

test('a thrown value that is not an error says only what kind of value it was', () => {
  expect(describeError('jo@example.com')).toEqual({ type: 'string' })
})
