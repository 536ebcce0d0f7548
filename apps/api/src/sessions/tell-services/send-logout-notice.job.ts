import { createAppTokenSigner, FACADE_TOKEN_AUDIENCE } from '@identity/app-token'
import type { JWK } from 'jose'
import type { Deps } from '../../kernel/deps.ts'
import type { PayloadOf } from '../../queue/job.ts'
import type { Attempt } from '../../queue/task.ts'
import type { Repositories } from '../repositories.ts'
import type { logoutNoticeJob } from './logout-notice.job.ts'
import type { LogoutNotice } from './logout-notice.repository.ts'

/** Tells a service, or throws. */
export type LogoutNoticeSender = { send(notice: LogoutNotice): Promise<void> }

type Settings = { facadeUrl: string; appKey: JWK; timeoutMs: number }

/** The facade holds the keys that sign logout tokens, so it is asked to sign and to send. */
export function createLogoutNoticeSender({ facadeUrl, appKey, timeoutMs }: Settings): LogoutNoticeSender {
  const sign = createAppTokenSigner({ key: appKey, app: 'worker', audience: FACADE_TOKEN_AUDIENCE })
  return {
    async send(notice) {
      const response = await fetch(new URL('/internal/logout-notices', facadeUrl), {
        method: 'POST',
        headers: { authorization: `Bearer ${sign()}`, 'content-type': 'application/json' },
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
 * Tells one service that a session has ended. The queue repeats a failed try, with growing pauses, over some four minutes; the last try
 * gives up.
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
    if (isLast) await giveUpNotice(deps, noticeId)
    throw error
  }
  await deps.repositories.logoutNotices.markDelivered(noticeId, deps.clock.now())
}

/** Records, once, that a service was never told: its own session goes on, and an operator has to tell its owner. */
export async function giveUpNotice(
  { clock, inTransaction }: Pick<Deps<Repositories>, 'clock' | 'inTransaction'>,
  noticeId: string,
): Promise<void> {
  const now = clock.now()
  await inTransaction(async ({ events, logoutNotices }) => {
    const notTold = await logoutNotices.giveUp(noticeId, now)
    if (notTold) await events.record({ type: 'ServiceNotTold', ...notTold }, now)
  })
}
