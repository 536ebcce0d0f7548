import { hashToken } from '../../secrets/digester.ts'
import { newToken } from '../../secrets/token.ts'
import type { Repositories } from '../repositories.ts'

/**
 * The second factor was shown: the session goes on under a new token, and the one that was known before the proof opens nothing from now on.
 * Null: the session has ended meanwhile.
 */
export async function renewSession(
  { staffSessions }: Pick<Repositories, 'staffSessions'>,
  staffSessionId: string,
  provedAt: Date,
): Promise<string | null> {
  const token = newToken()
  return (await staffSessions.renew(staffSessionId, hashToken(token), provedAt)) ? token : null
}
