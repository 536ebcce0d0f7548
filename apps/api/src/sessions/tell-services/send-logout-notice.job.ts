import { FACADE_TOKEN_AUDIENCE, signAppToken } from '@identity/app-token'
import type { JWK } from 'jose'
import type { Deps } from '../../kernel/deps.ts'
import type { PayloadOf } from '../../queue/job.ts'
import type { Attempt } from '../../queue/task.ts'
import type { Repositories } from '../repositories.ts'
import type { logoutNoticeJob } from './logout-notice.job.ts'
import type { LogoutNotice } from './logout-notice.repository.ts'

/** Has a service told, or throws. */
export type LogoutNoticeSender = { send(notice: LogoutNotice): Promise<void> }

type Settings = { facadeUrl: string; appKey: JWK; timeoutMs: number }

/** The facade holds the keys that logout tokens are signed with, so it is asked to sign and to send. */
export function createLogoutNoticeSender({ facadeUrl, appKey, timeoutMs }: Settings): LogoutNoticeSender {
  return {
    async send(notice) {
      const token = await signAppToken({ key: appKey, app: 'worker', audience: FACADE_TOKEN_AUDIENCE })
      const response = await fetch(new URL('/internal/logout-notices', facadeUrl), {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify(notice),
        signal: AbortSignal.timeout(timeoutMs),
      })
      if (response.status !== 204) throw new Error(`the service was not told: ${response.status}`)
    },
  }
}

type Telling = Pick<Deps<Repositories>, 'clock' | 'inTransaction' | 'repositories'> & {
  logoutNotices: LogoutNoticeSender
}

/**
 * Tells one service that a session has ended. A try that fails is repeated by the queue, with growing pauses, over some four minutes; the last
 * one gives up.
 */
export async function sendLogoutNotice(
  { logoutNotices, ...deps }: Telling,
  { noticeId }: PayloadOf<typeof logoutNoticeJob>,
  { isLast }: Pick<Attempt, 'isLast'>,
): Promise<void> {
  const notice = await deps.repositories.logoutNotices.take(noticeId)
  if (!notice) return
  try {
    await logoutNotices.send(notice)
  } catch (error) {
    if (isLast) await giveUpTelling(deps, noticeId)
    throw error
  }
  await deps.repositories.logoutNotices.markDelivered(noticeId, deps.clock.now())
}

/** Writes down, once, that a service was never told: its own session goes on, and its owner has to hear of it from a person. */
export async function giveUpTelling(
  { clock, inTransaction }: Pick<Deps<Repositories>, 'clock' | 'inTransaction'>,
  noticeId: string,
): Promise<void> {
  const now = clock.now()
  await inTransaction(async ({ events, logoutNotices }) => {
    const notTold = await logoutNotices.giveUp(noticeId, now)
    if (notTold) await events.record({ type: 'ServiceNotTold', ...notTold }, now)
  })
}
