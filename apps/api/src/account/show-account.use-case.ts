import { ACCOUNT_CLIENT_ID } from '../clients/domain/own-clients.ts'
import { viewForPerson } from '../identities/domain/match-level.ts'
import { showBranding } from '../services/service-branding.object.ts'
import type { AccountObject } from './account.object.ts'
import type { AccountDeps } from './deps.ts'

/** Only a `sid` of our own client names a session here: that of another service does not sign in to our pages. */
export async function showAccount(
  { clock, repositories }: AccountDeps,
  sid: string,
): Promise<AccountObject | null> {
  const { identities, knownBrowsers, sessionClients, sessions } = repositories
  const now = clock.now()
  const sessionId = await sessionClients.sessionOf({ clientId: ACCOUNT_CLIENT_ID, sid })
  const session = sessionId && (await sessions.use(sessionId, now))
  if (!session) return null
  const identity = await identities.find(session.identityId)
  if (!identity) return null
  const used = await sessionClients.servicesUsedBy(session.identityId)
  const services = used.map(({ service, ...when }) => ({ service: showBranding(service), ...when }))
  const browsers = await knownBrowsers.list(identity.emailAddress, now)
  const notice = await repositories.switches.noticeNow('TEACHER_PAGES', now)
  return { session, identity: viewForPerson(identity, 'LOW'), services, browsers, notice }
}
