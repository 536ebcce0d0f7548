import { createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { createNotify, forEachTemplateSetting, NotifyFailure, templateIdsFrom } from './index.ts'

const SERVICE_ID = '26785a09-ab16-4eb0-8407-a37497a57506'
const SECRET = '3d844edf-8d35-48ac-975b-e847b4f122b0'
const TEMPLATE_ID = 'c1f1e9c5-2f5e-4b58-9d43-0d8f3a1f9d27'
const OTHER_TEMPLATE_ID = '0f5c1c1e-3a52-4b4c-8a94-51d5a6c6ad11'
const ADDRESS = 'aisha.rahman@example.com'

const servers: Server[] = []

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    await new Promise((closed) => server.close(closed))
  }
})

async function aNotifyService(answer: RequestListener): Promise<string> {
  const server = createServer(answer)
  servers.push(server)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

function answering(status: number, body: unknown): RequestListener {
  return (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  }
}

function refusing(status: number, error: string): RequestListener {
  return answering(status, { status_code: status, errors: [{ error, message: `Trouble with ${ADDRESS}` }] })
}

function aNotify(baseUrl: string, timeoutMs = 5_000) {
  const others = templateIdsFrom(forEachTemplateSetting('not this one'))
  return createNotify({
    baseUrl,
    apiKey: `sandbox-${SERVICE_ID}-${SECRET}`,
    templateIds: { ...others, passcode: TEMPLATE_ID, recordFound: OTHER_TEMPLATE_ID },
    timeoutMs,
  })
}

function sendAPasscode(baseUrl: string, timeoutMs?: number) {
  return aNotify(baseUrl, timeoutMs).send('passcode', {
    to: ADDRESS,
    personalisation: { passcode: '482915', expires_at: '5:30pm', service_name: 'Register for an NPQ' },
    reference: 'challenge-1',
  })
}

async function failureOf(call: Promise<unknown>): Promise<NotifyFailure> {
  const outcome = await call.catch((error: unknown) => error)
  if (!(outcome instanceof NotifyFailure)) throw new Error(`expected a failure, got ${String(outcome)}`)
  return outcome
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  return text
}

test('a mail is posted with its template, address, fields and reference, and its id comes back', async () => {
  const seen: { url: string | undefined; body: unknown }[] = []
  const baseUrl = await aNotifyService(async (request, response) => {
    seen.push({ url: request.url, body: JSON.parse(await textOf(request)) })
    answering(201, { id: 'notification-1' })(request, response)
  })

  expect(await sendAPasscode(`${baseUrl}/`)).toEqual({ notificationId: 'notification-1' })
  expect(seen).toEqual([
    {
      url: '/v2/notifications/email',
      body: {
        template_id: TEMPLATE_ID,
        email_address: ADDRESS,
        personalisation: { passcode: '482915', expires_at: '5:30pm', service_name: 'Register for an NPQ' },
        reference: 'challenge-1',
      },
    },
  ])
})

test('each mail is signed with the secret of the key, in the name of its service, and the next one takes the same connection', async () => {
  const tokens: string[] = []
  const ports = new Set<number | undefined>()
  const baseUrl = await aNotifyService((request, response) => {
    tokens.push(request.headers.authorization?.replace('Bearer ', '') ?? '')
    ports.add(request.socket.remotePort)
    answering(201, { id: 'notification-1' })(request, response)
  })
  const notify = aNotify(baseUrl)
  for (const reference of ['challenge-1', 'challenge-2'])
    await notify.send('passcode', {
      to: ADDRESS,
      personalisation: { passcode: '482915', expires_at: '5:30pm', service_name: 'Register for an NPQ' },
      reference,
    })
  expect(tokens).toHaveLength(2)
  for (const token of tokens) {
    const [header, claims = '', signature] = token.split('.')
    expect(createHmac('sha256', SECRET).update(`${header}.${claims}`).digest('base64url')).toBe(signature)
    expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({ iss: SERVICE_ID })
  }
  expect(ports.size).toBe(1)
})

test('what a person typed is sent on one line, and Notify is told not to trust it', async () => {
  const seen: unknown[] = []
  const baseUrl = await aNotifyService(async (request, response) => {
    seen.push(JSON.parse(await textOf(request)))
    answering(201, { id: 'notification-1' })(request, response)
  })
  await aNotify(baseUrl).send('recordFound', {
    to: ADDRESS,
    personalisation: { name: ' \\[Ada\\](https://evil.example)\n# Hello ', trn: '2921020' },
    reference: 'job-1',
  })
  expect(seen).toMatchObject([
    {
      template_id: OTHER_TEMPLATE_ID,
      personalisation: { name: '[Ada ](https://evil.example) # Hello', trn: '2921020' },
      sanitise_content_for: ['name'],
    },
  ])
})

test.each([
  ['has been taken', [{ id: 'notification-1' }], true],
  ['has not been taken', [], false],
])('Notify is asked whether a mail %s by its reference', async (_what, notifications, expected) => {
  const asked: (string | undefined)[] = []
  const baseUrl = await aNotifyService((request, response) => {
    asked.push(request.url)
    answering(200, { notifications, links: {} })(request, response)
  })
  expect(await aNotify(baseUrl).hasTaken('job-1')).toBe(expected)
  expect(asked).toEqual(['/v2/notifications?template_type=email&reference=job-1'])
})

test('no answer to whether a mail was taken is not a no', async () => {
  const notify = aNotify(await aNotifyService(refusing(500, 'Exception')))
  expect(await failureOf(notify.hasTaken('job-1'))).toMatchObject({ kind: 'retryable', status: 500 })
  const other = aNotify(await aNotifyService(answering(200, 'ok')))
  expect(await failureOf(other.hasTaken('job-1'))).toMatchObject({ kind: 'retryable' })
})

test.each([
  [400, 'BadRequestError', 'refused'],
  [400, 'ValidationError', 'refused'],
  [403, 'AuthError', 'refused'],
  [429, 'RateLimitError', 'retryable'],
  [500, 'Exception', 'retryable'],
])('an answer of %i %s is %s', async (status, notifyError, kind) => {
  const failure = await failureOf(sendAPasscode(await aNotifyService(refusing(status, notifyError))))
  expect(failure).toMatchObject({ kind, status, notifyError })
})

test('a bad gateway in between is retryable, and its page is not taken for an error name', async () => {
  const baseUrl = await aNotifyService((_request, response) =>
    response.writeHead(502).end('<html>Bad gateway</html>'),
  )
  expect(await failureOf(sendAPasscode(baseUrl))).toMatchObject({
    kind: 'retryable',
    status: 502,
    notifyError: null,
  })
})

test('Notify not answering within the time limit is retryable', async () => {
  const failure = await failureOf(sendAPasscode(await aNotifyService(() => undefined), 50))
  expect(failure).toMatchObject({ kind: 'retryable', status: null })
})

test('an answer that trickles in for ever is cut off at the time limit', async () => {
  const baseUrl = await aNotifyService((_request, response) => {
    response.writeHead(201, { 'content-type': 'application/json' })
    const trickle = setInterval(() => response.write(' '), 10)
    response.on('close', () => clearInterval(trickle))
  })
  expect(await failureOf(sendAPasscode(baseUrl, 100))).toMatchObject({ kind: 'retryable' })
})

test('nothing listening where Notify should be is retryable', async () => {
  const baseUrl = await aNotifyService(answering(201, {}))
  const server = servers.pop()
  await new Promise((closed) => server?.close(closed))
  expect(await failureOf(sendAPasscode(baseUrl))).toMatchObject({ kind: 'retryable', status: null })
})

test('a redirect is refused, not followed with our token', async () => {
  let elsewhere = 0
  const other = await aNotifyService((request, response) => {
    elsewhere += 1
    answering(201, { id: 'stolen' })(request, response)
  })
  const baseUrl = await aNotifyService((_request, response) =>
    response.writeHead(307, { location: other }).end(),
  )
  expect(await failureOf(sendAPasscode(baseUrl))).toMatchObject({ kind: 'refused', status: 307 })
  expect(elsewhere).toBe(0)
})

test('something that says yes without a notification id is not believed', async () => {
  expect(await failureOf(sendAPasscode(await aNotifyService(answering(200, 'ok'))))).toMatchObject({
    kind: 'retryable',
  })
})

test('a failure holds neither the token, the secret, the address nor the passcode', async () => {
  const tokens: string[] = []
  const baseUrl = await aNotifyService((request, response) => {
    tokens.push(request.headers.authorization?.replace('Bearer ', '') ?? '')
    refusing(400, 'BadRequestError')(request, response)
  })
  const failure = await failureOf(sendAPasscode(baseUrl))
  const everything = JSON.stringify(
    Object.getOwnPropertyNames(failure).map((name) => [name, Reflect.get(failure, name)]),
  )
  expect(tokens[0]).toMatch(/^ey/)
  for (const secret of [...tokens, SECRET, ADDRESS, '482915']) expect(everything).not.toContain(secret)
})
