import { ACCOUNT_CLIENT_ID } from '../clients/domain/account-client.ts'
import { viewForPerson } from '../identities/domain/match-level.ts'
import type { Deps } from '../kernel/deps.ts'
import { showBranding } from '../services/service-branding.object.ts'
import type { Repositories } from '../sessions/repositories.ts'
import type { AccountObject } from './account.object.ts'

/** Only a `sid` of our own client names a session here: that of another service does not sign in to our pages. */
export async function showAccount(
  { clock, repositories }: Pick<Deps<Repositories>, 'clock' | 'repositories'>,
  sid: string,
): Promise<AccountObject | null> {
  const { identities, sessionClients, sessions } = repositories
  const sessionId = await sessionClients.sessionOf({ clientId: ACCOUNT_CLIENT_ID, sid })
  const session = sessionId && (await sessions.use(sessionId, clock.now()))
  if (!session) return null
  const identity = await identities.find(session.identityId)
  if (!identity) return null
  const used = await sessionClients.servicesUsedBy(session.identityId)
  const services = used.map(({ service, ...when }) => ({ service: showBranding(service), ...when }))
  return { session, identity: viewForPerson(identity, 'LOW'), services }
}
