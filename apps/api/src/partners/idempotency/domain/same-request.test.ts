import { expect, test } from 'vitest'
import { requestText } from './same-request.ts'

const one = requestText('setTrn', { trn: '1000001', identity: { id: 'a', at: ['x', 'y'] } })

test('the order of names makes no other request, nor does what is left out', () => {
  const same = { identity: { at: ['x', 'y'], id: 'a', note: undefined }, trn: '1000001' }
  expect(requestText('setTrn', same)).toBe(one)
})

test.each([
  ['another operation', 'setName', { trn: '1000001', identity: { id: 'a', at: ['x', 'y'] } }],
  ['another value', 'setTrn', { trn: '1000002', identity: { id: 'a', at: ['x', 'y'] } }],
  ['another order of a list', 'setTrn', { trn: '1000001', identity: { id: 'a', at: ['y', 'x'] } }],
  ['one more name', 'setTrn', { trn: '1000001', identity: { id: 'a', at: ['x', 'y'] }, note: null }],
])('%s is another request', (_what, operation, request) => {
  expect(requestText(operation, request)).not.toBe(one)
})
