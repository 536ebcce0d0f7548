import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createNotify, NotifyFailure } from '@identity/notify'
import { SignJWT } from 'jose'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { aSandbox, NOTIFY_SECRET, NOTIFY_SERVICE_ID, type RunningSandbox } from '../shell/sandbox.fake.ts'

let sandbox: RunningSandbox

beforeEach(async () => {
  sandbox = await aSandbox({ slowAnswerMs: 30 })
})

afterEach(() => sandbox.close())

const personalisation = { passcode: '482915', expires_at: '5:30pm', service_name: 'Register for an NPQ' }

type Wishes = { to?: string; apiKey?: string; timeoutMs?: number; templateId?: string }

/** Sends with the real client, as the worker does. */
function send({ to = 'aisha@example.com', timeoutMs = 5_000, ...wishes }: Wishes = {}) {
  return createNotify({
    baseUrl: sandbox.url,
    apiKey: wishes.apiKey ?? sandbox.config.notifyApiKey,
    templateIds: {
      ...sandbox.config.templateIds,
      ...(wishes.templateId && { passcode: wishes.templateId }),
    },
    timeoutMs,
  }).send('passcode', { to, personalisation, reference: 'challenge-1' })
}

async function failureOf(call: Promise<unknown>): Promise<NotifyFailure> {
  const outcome = await call.catch((error: unknown) => error)
  if (!(outcome instanceof NotifyFailure)) throw new Error(`expected a failure, got ${String(outcome)}`)
  return outcome
}

async function mailbox(to = 'aisha@example.com') {
  return (await fetch(`${sandbox.url}/mailbox/messages?to=${encodeURIComponent(to)}`)).json()
}

type TokenWishes = { issuer?: string; ageSeconds?: number; secret?: string }

async function aToken({
  issuer = NOTIFY_SERVICE_ID,
  ageSeconds = 0,
  secret = NOTIFY_SECRET,
}: TokenWishes = {}) {
  return new SignJWT()
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuer(issuer)
    .setIssuedAt(Math.floor(Date.now() / 1_000) - ageSeconds)
    .sign(new TextEncoder().encode(secret))
}

/** Posts as a client that can also do it wrong. */
async function post(body: unknown, token?: string) {
  const response = await fetch(`${sandbox.url}/v2/notifications/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token ?? (await aToken())}` },
    body: JSON.stringify(body),
  })
  return { status: response.status, body: await response.json() }
}

function aRequest(over: Record<string, unknown> = {}) {
  return {
    email_address: 'aisha@example.com',
    template_id: sandbox.config.templateIds.passcode,
    personalisation,
    ...over,
  }
}

function setFault(fault: string, times?: number) {
  return fetch(`${sandbox.url}/notify/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ fault, times }),
  })
}

test('a mail sent with the real client is in the mailbox, filled in', async () => {
  const { notificationId } = await send()
  expect(await mailbox()).toMatchObject([
    {
      id: notificationId,
      to: 'aisha@example.com',
      templateId: sandbox.config.templateIds.passcode,
      subject: 'Your passcode for Register for an NPQ',
      body: expect.stringContaining('482915'),
      personalisation,
    },
  ])
})

test('the receipt is what Notify sends', async () => {
  const { status, body } = await post(aRequest({ reference: 'challenge-1' }))
  expect(status).toBe(201)
  expect(body).toMatchObject({
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    reference: 'challenge-1',
    content: { subject: 'Your passcode for Register for an NPQ', body: expect.stringContaining('5:30pm') },
    template: { id: sandbox.config.templateIds.passcode, version: 1 },
    scheduled_for: null,
  })
})

test('fields that the sender does not trust lose their links and their mark-up, and the answer says which', async () => {
  const { body } = await post(
    aRequest({
      personalisation: { ...personalisation, service_name: '[click](https://evil.example)' },
      sanitise_content_for: ['service_name', 'passcode'],
    }),
  )
  expect(body).toMatchObject({
    content: { body: expect.stringContaining('continue to \\[click\\]\\(\\).') },
    sanitised_content: {
      service_name: { unsanitised: '[click](https://evil.example)', sanitised: '\\[click\\]\\(\\)' },
    },
  })
})

test('a sender that lost the answer can ask by its own reference whether a mail was taken', async () => {
  const notify = createNotify({
    baseUrl: sandbox.url,
    apiKey: sandbox.config.notifyApiKey,
    templateIds: sandbox.config.templateIds,
    timeoutMs: 5_000,
  })
  expect(await notify.hasTaken('challenge-1')).toBe(false)
  await send()
  expect(await notify.hasTaken('challenge-1')).toBe(true)
  expect(await notify.hasTaken('challenge-2')).toBe(false)
})

test('what became of a mail can be asked', async () => {
  const { notificationId } = await send({ to: 'perm-fail@simulator.notify' })
  const ask = async (id: string) => {
    const response = await fetch(`${sandbox.url}/v2/notifications/${id}`, {
      headers: { authorization: `Bearer ${await aToken()}` },
    })
    return { status: response.status, body: await response.json() }
  }
  expect(await ask(notificationId)).toMatchObject({
    status: 200,
    body: {
      status: 'permanent-failure',
      email_address: 'perm-fail@simulator.notify',
      reference: 'challenge-1',
    },
  })
  expect(await ask('unknown')).toMatchObject({ status: 404, body: { errors: [{ error: 'NoResultFound' }] } })
})

describe('the key', () => {
  test('of another service is refused', async () => {
    const apiKey = `sandbox-00000000-0000-4000-8000-000000000000-${NOTIFY_SECRET}`
    expect(await failureOf(send({ apiKey }))).toMatchObject({
      kind: 'refused',
      status: 403,
      notifyError: 'AuthError',
    })
  })

  test('with another secret is refused', async () => {
    const apiKey = `sandbox-${NOTIFY_SERVICE_ID}-00000000-0000-4000-8000-000000000000`
    expect(await failureOf(send({ apiKey }))).toMatchObject({ kind: 'refused', status: 403 })
    expect(await mailbox()).toEqual([])
  })

  test.each([
    [30, 201],
    [45, 403],
    [-45, 403],
  ])('in a token made %i seconds ago is answered with %i', async (ageSeconds, status) => {
    expect(await post(aRequest(), await aToken({ ageSeconds }))).toMatchObject({ status })
  })

  test('is needed', async () => {
    const response = await fetch(`${sandbox.url}/v2/notifications/email`, { method: 'POST' })
    expect(response.status).toBe(401)
    expect(await post(aRequest(), 'nonsense')).toMatchObject({ status: 403 })
  })
})

describe('a request that Notify would refuse', () => {
  test('names every field that is missing', async () => {
    expect(await post(aRequest({ personalisation: { passcode: '482915' } }))).toEqual({
      status: 400,
      body: {
        status_code: 400,
        errors: [{ error: 'BadRequestError', message: 'Missing personalisation: service_name, expires_at' }],
      },
    })
  })

  test('may be for a template that does not exist', async () => {
    const failure = await failureOf(send({ templateId: '00000000-0000-4000-8000-000000000000' }))
    expect(failure).toMatchObject({ kind: 'refused', status: 400, notifyError: 'BadRequestError' })
  })

  test.each([
    ['no address', { email_address: undefined }],
    ['something that is not an address', { email_address: 'aisha' }],
    ['a template id that is not one', { template_id: 'passcode' }],
    ['personalisation that is not an object', { personalisation: 'passcode' }],
    ['untrusted fields that are not a list', { sanitise_content_for: 'name' }],
  ])('may have %s', async (_case, over) => {
    expect(await post(aRequest(over))).toMatchObject({
      status: 400,
      body: { errors: [{ error: 'ValidationError' }] },
    })
  })
})

describe('told to fail', () => {
  test.each([
    ['400', { kind: 'refused', status: 400, notifyError: 'BadRequestError' }],
    ['403', { kind: 'refused', status: 403, notifyError: 'AuthError' }],
    ['429', { kind: 'retryable', status: 429, notifyError: 'RateLimitError' }],
    ['500', { kind: 'retryable', status: 500, notifyError: 'Exception' }],
  ])('with %s, the client sees that and no mail is kept', async (fault, expected) => {
    await setFault(fault)
    expect(await failureOf(send())).toMatchObject(expected)
    expect(await mailbox()).toEqual([])
  })

  test('by never answering, the client gives up at its time limit', async () => {
    await setFault('never')
    expect(await failureOf(send({ timeoutMs: 50 }))).toMatchObject({ kind: 'retryable', status: null })
  })

  test('by being slow, the mail arrives in the end if the client waits', async () => {
    await setFault('slow')
    await send()
    expect(await mailbox()).toHaveLength(1)
  })

  test('by being slow, a client that does not wait has sent nothing', async () => {
    await sandbox.close()
    sandbox = await aSandbox({ slowAnswerMs: 60_000 })
    await setFault('slow', 1)
    expect(await failureOf(send({ timeoutMs: 50 }))).toMatchObject({ kind: 'retryable' })
    await send()
    expect(await mailbox()).toHaveLength(1)
  })

  test('for two requests, the third one works', async () => {
    await setFault('500', 2)
    await failureOf(send())
    await failureOf(send())
    await send()
    expect(await mailbox()).toHaveLength(1)
  })
})

test('the sending service is told what became of its mail', async () => {
  const heard: { authorization: string | undefined; body: unknown }[] = []
  const listener = createServer(async (request, response) => {
    let text = ''
    for await (const chunk of request) text += String(chunk)
    heard.push({ authorization: request.headers.authorization, body: JSON.parse(text) })
    response.writeHead(204).end(() => listener.close())
  })
  await new Promise<void>((listening) => listener.listen(0, '127.0.0.1', listening))
  const closed = new Promise((resolve) => listener.once('close', resolve))
  const url = `http://127.0.0.1:${(listener.address() as AddressInfo).port}/callback`

  await sandbox.close()
  sandbox = await aSandbox({ config: { notifyCallback: { url, token: 'callback-token' } } })
  const { notificationId } = await send()
  await closed

  expect(heard).toMatchObject([
    {
      authorization: 'Bearer callback-token',
      body: { id: notificationId, reference: 'challenge-1', status: 'delivered', notification_type: 'email' },
    },
  ])
})
