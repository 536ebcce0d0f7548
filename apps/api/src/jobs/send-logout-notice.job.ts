import { FACADE_TOKEN_AUDIENCE, signAppToken } from '@identity/app-token'
import type { Clock } from '@identity/values'
import type { JWK } from 'jose'
import type { Repositories } from '../deps.ts'
import type { LogoutNotice } from '../sessions/logout-notice.repository.ts'

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

type Deps = { clock: Clock; repositories: Repositories; logoutNotices: LogoutNoticeSender }

/** Tells one service that a session has ended. A try that fails is repeated by the queue, with growing pauses, over some four minutes. */
export async function sendLogoutNotice({ clock, repositories, logoutNotices }: Deps, noticeId: string) {
  const notice = await repositories.logoutNotices.take(noticeId)
  if (!notice) return
  await logoutNotices.send(notice)
  await repositories.logoutNotices.markDelivered(noticeId, clock.now())
}
