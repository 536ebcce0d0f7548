import {
  type SettingForService,
  setRecordForService,
} from '../../links/request/set-record-for-service.step.ts'
import type { Viewer } from '../../visibility/domain/viewer.ts'
import { partnerIdentities } from '../../visibility/partner-identity.ts'
import { noteTry } from '../match/limits.ts'
import { stateOf } from '../match/match-request-state.ts'
import type { Repositories } from '../repositories.ts'
import type { SetTrnOutcome } from './set-trn.result.ts'

export type SettingTrn = SettingForService & Pick<Repositories, 'clients' | 'limits' | 'partnerIdentities'>

/** Links the record of a TRN to an identity that a service sees. Every try is an event, in vain too, with the TRN sealed. Run it in a transaction. */
export async function setTrn(
  repositories: SettingTrn,
  viewer: Viewer,
  { identityId: askedId, trn }: { identityId: string; trn: string },
  now: Date,
): Promise<SetTrnOutcome> {
  const { clientId } = viewer
  const look = async () => (await partnerIdentities(repositories, viewer, [askedId])).get(askedId)
  const seen = await look()
  if (!seen) return { kind: 'notSeen', identityId: askedId }
  const identityId = seen.id
  await noteTry(repositories, { clientId, identityId }, now)
  const refusal = await setRecordForService(
    repositories,
    { id: identityId, emailAddress: seen.emailAddress },
    { clientId, trn },
    now,
  )
  await repositories.events.record(
    { type: 'TrnStated', identityId, clientId, outcome: refusal ?? 'SET' },
    now,
    { trn: { before: null, after: trn } },
  )
  if (refusal) return { kind: 'notSet', identityId, reason: refusal }
  return { kind: 'set', identityId, state: stateOf((await look()) ?? seen) }
}
