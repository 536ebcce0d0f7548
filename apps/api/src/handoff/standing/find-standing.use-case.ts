import { viewForService } from '../../identities/domain/match-level.ts'
import { asIdentity } from '../../identities/identity-row.ts'
import type { Repositories } from '../../journeys/journey/repositories.ts'
import type { Deps } from '../../kernel/deps.ts'
import { isUuid } from '../../kernel/is-uuid.ts'
import { decideEntry, type EntryDenial } from '../../services/domain/service-policy.ts'
import { findEntryDenial } from '../../services/find-entry-denial.step.ts'
import type { Repositories as OwnRepositories } from '../repositories.ts'
import type { StandingObject } from './standing.object.ts'
import type { StandingQuestion, StandingRow } from './standing.repository.ts'

type Needed = Pick<Deps<Repositories & OwnRepositories>, 'clock' | 'repositories'>

/** For a client that is gone: nothing stands. */
const NOTHING: StandingObject = { session: null, isSignedOut: true, identity: null, entryDenial: null }

/**
 * How an identity and a session stand with a client, now: one statement where the identity is not a merged one. The facade asks once for each
 * request that it answers, and believes nothing that it heard before.
 */
export async function findStanding(
  { clock, repositories }: Needed,
  { clientId, identityId, sessionId, sid }: StandingQuestion,
): Promise<StandingObject> {
  const question = { clientId, sid, identityId: uuidOf(identityId), sessionId: uuidOf(sessionId) }
  const row = await repositories.standings.find(question, clock.now())
  if (!row) return NOTHING
  const identity = await identityOf(repositories, row)
  return {
    session: row.session,
    isSignedOut: row.isSignedOut,
    identity: identity && {
      ...viewForService(identity, row.policy.matchPolicy),
      hasMerged: row.isMergedInto || identity.id !== row.identity?.id,
    },
    entryDenial: row.session && (await denialOf(repositories, row, row.session.identityId)),
  }
}

/** The one that survived, for the id of a merged one. */
async function identityOf(
  { identities }: Needed['repositories'],
  { identity, name, verifiedName }: StandingRow,
) {
  if (!identity) return null
  if (identity.mergedIntoId) return identities.find(identity.id)
  return name && asIdentity({ identity, name, verifiedName })
}

async function denialOf(
  repositories: Needed['repositories'],
  { identity, name, policy, isProhibited }: StandingRow,
  holderId: string,
): Promise<EntryDenial | null> {
  if (!identity || !name || identity.mergedIntoId || identity.id !== holderId) {
    return findEntryDenial(repositories, holderId, policy)
  }
  const view = viewForService(asIdentity({ identity, name, verifiedName: null }), policy.matchPolicy)
  return decideEntry(policy, { ...view, isProhibited: view.trn !== null && (isProhibited ?? false) })
}

const uuidOf = (id: string | null | undefined) => (id && isUuid(id) ? id : null)
