import { randomUUID } from 'node:crypto'
import { text } from 'node:stream/consumers'
import { createAppTokenVerifier, FACADE_TOKEN_AUDIENCE } from '@identity/app-token'
import { event, logoutNotice } from '@identity/database'
import { eq } from 'drizzle-orm'
import { exportJWK, generateKeyPair } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runClientCommand } from '../../commands/client-command.ts'
import { useWorld } from '../../testing/a-world.ts'
import { listenOnLoopback } from '../../testing/listen-on-loopback.ts'
import {
  createLogoutNoticeSender,
  giveUpNotice,
  type LogoutNoticeSender,
  sendLogoutNotice,
} from './send-logout-notice.job.ts'

const world = useWorld()
const received: { path: string; token: string; notice: unknown }[] = []
let status = 204
let logoutNotices: LogoutNoticeSender
let isFromWorker: (token: string) => Promise<unknown>

beforeAll(async () => {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA', { extractable: true })
  const named = { kid: 'worker', alg: 'EdDSA' }
  const verifier = createAppTokenVerifier(
    { keys: [{ ...(await exportJWK(publicKey)), ...named }] },
    undefined,
    FACADE_TOKEN_AUDIENCE,
  )
  isFromWorker = (token) => verifier.verify(token)
  const { origin, close } = await listenOnLoopback(async (request, response) => {
    const token = request.headers.authorization?.replace('Bearer ', '') ?? ''
    received.push({ path: request.url ?? '', token, notice: JSON.parse(await text(request)) })
    response.writeHead(status).end()
  })
  logoutNotices = createLogoutNoticeSender({
    facadeUrl: origin,
    appKey: { ...(await exportJWK(privateKey)), ...named },
    timeoutMs: 2_000,
  })
  afterAll(close)
})

/** A session at one service that has ended. Answers what the queue was given. */
async function anEndedSession() {
  const { deps, database, clock } = world.get()
  const now = clock.now()
  const { identities, sessions, sessionClients } = deps.repositories
  const emailAddress = `${randomUUID()}@example.com`
  const details = { preferredName: null, dateOfBirth: '1990-12-10', nationalInsuranceNumber: null }
  const identity = await identities.create({ emailAddress, emailKey: emailAddress, details }, now)
  const identityId = identity?.id ?? ''
  const sessionId = await sessions.start(identityId, { amr: ['otp'], acr: 'urn:gai:acr:email' }, now)
  const sid = randomUUID()
  await sessionClients.join(sessionId, { clientId: 'claim', sid }, { at: now, isUse: true })
  await deps.inTransaction((repositories) => repositories.sessions.endOne(sessionId, 'SIGNED_OUT', now))
  const noticeOf = async () => {
    const [row] = await database.db.select().from(logoutNotice).where(eq(logoutNotice.sessionId, sessionId))
    if (!row) throw new Error('nobody is to be told')
    return row
  }
  return { identityId, sessionId, sid, noticeOf, noticeId: (await noticeOf()).id }
}

const send = (noticeId: string, { isLastTry = false } = {}) =>
  sendLogoutNotice({ ...world.get().deps, logoutNotices }, { noticeId }, { isLast: isLastTry })

const notTold = async (sessionId: string) =>
  (await world.get().database.db.select().from(event)).filter(
    ({ type, details }) => type === 'ServiceNotTold' && details.sessionId === sessionId,
  )

test('the facade is asked to tell the service, by our worker and nobody else', async () => {
  received.length = 0
  const { identityId, sid, noticeId, noticeOf } = await anEndedSession()
  await send(noticeId)
  const [asked] = received
  expect(asked).toMatchObject({
    path: '/internal/logout-notices',
    notice: { clientId: 'claim', identityId, sid },
  })
  expect(await isFromWorker(asked?.token ?? '')).toEqual({ app: 'worker' })
  expect(await noticeOf()).toMatchObject({ attempts: 1, deliveredAt: world.get().clock.now() })
})

test('a service that was not told is tried again, and told once', async () => {
  received.length = 0
  const { noticeId, noticeOf } = await anEndedSession()
  status = 502
  await expect(send(noticeId)).rejects.toThrow('502')
  status = 204
  expect(await noticeOf()).toMatchObject({ attempts: 1, deliveredAt: null })
  await send(noticeId)
  await send(noticeId)
  expect(received).toHaveLength(2)
  expect((await noticeOf()).deliveredAt).not.toBeNull()
})

test('when the last try fails an event says who was never told of what, and operators see it beside the client', async () => {
  const { deps, clock } = world.get()
  const { identityId, sessionId, noticeId, noticeOf } = await anEndedSession()
  status = 502
  for (const isLastTry of [false, false, false, false, false]) {
    await expect(send(noticeId, { isLastTry })).rejects.toThrow('502')
  }
  expect(await notTold(sessionId)).toEqual([])
  await expect(send(noticeId, { isLastTry: true })).rejects.toThrow('502')
  status = 204
  expect(await noticeOf()).toMatchObject({ attempts: 6, deliveredAt: null, givenUpAt: clock.now() })
  expect(await notTold(sessionId)).toMatchObject([{ identityId, clientId: 'claim' }])
  const list = (await runClientCommand(deps, ['list'])).join('\n')
  expect(list).toMatch(/^claim: .*; not told of 1 sign-outs in 30 days$/m)
  expect(list).not.toMatch(/^register-for-npq: .*not told/m)
})

test('a notice that was given up is not tried again, and is written down once', async () => {
  received.length = 0
  const { sessionId, noticeId } = await anEndedSession()
  await Promise.all(Array.from({ length: 16 }, () => giveUpNotice(world.get().deps, noticeId)))
  await send(noticeId)
  expect(received).toEqual([])
  expect(await notTold(sessionId)).toHaveLength(1)
})

test('ending a session queues the work in the same transaction: rolled back, nobody is told', async () => {
  const { database, deps, clock } = world.get()
  const { identities, sessions, sessionClients } = deps.repositories
  const now = clock.now()
  const emailAddress = `${randomUUID()}@example.com`
  const details = { preferredName: null, dateOfBirth: '1990-12-10', nationalInsuranceNumber: null }
  const identity = await identities.create({ emailAddress, emailKey: emailAddress, details }, now)
  const sessionId = await sessions.start(identity?.id ?? '', { amr: ['otp'], acr: 'a' }, now)
  await sessionClients.join(sessionId, { clientId: 'claim', sid: randomUUID() }, { at: now, isUse: true })
  const jobs = async () =>
    (
      await database.sql`select 1 from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
      where t.identifier = 'send-logout-notice'`
    ).length
  const before = await jobs()
  await expect(
    deps.inTransaction(async (repositories) => {
      await repositories.sessions.endOne(sessionId, 'SIGNED_OUT', now)
      throw new Error('rolled back')
    }),
  ).rejects.toThrow('rolled back')
  expect(await jobs()).toBe(before)
  expect(await sessions.findLive(sessionId, now)).not.toBeNull()
})
