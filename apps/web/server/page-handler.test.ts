import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { aSharedWeb } from '../testing/web.fixture.ts'

const web = aSharedWeb()

test('a page says how long it is, and asked for its headers alone says the same', async () => {
  const headers = { 'accept-encoding': 'identity' }
  const page = await web.send('/cookies', { headers })
  const head = await web.send('/cookies', { method: 'HEAD', headers })
  const length = String(Buffer.byteLength(page.html))
  expect([page, head].map((answer) => answer.headers.get('content-length'))).toEqual([length, length])
  expect([head.status, head.html]).toEqual([200, ''])
})

test('a form that is given up half-way is nothing to log', async () => {
  const { hostname, port, host } = new URL(web.origin)
  const socket = connect(Number(port), hostname)
  socket.write(`POST /cookies HTTP/1.1\r\nhost: ${host}\r\ncontent-length: 100\r\n\r\nhalf`)
  await new Promise((resolve) => setImmediate(resolve))
  socket.destroy()
  web.logged.length = 0
  expect((await web.get('/cookies')).status).toBe(200)
  expect(web.logged).toEqual([])
})
