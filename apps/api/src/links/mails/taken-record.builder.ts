import type { World } from '../../testing/a-world.ts'
import { anIdentity } from '../../testing/an-identity.ts'

let lastTrn = 2_300_000

type Facts = { recordAddress?: string | null; service?: string | null }

/** Somebody who took a record on which another address stands. */
export async function aClaim(
  world: World,
  { recordAddress = 'on.record@example.sch.uk', service = 'register-for-npq' }: Facts = {},
) {
  lastTrn += 1
  const trn = String(lastTrn)
  await world.teachingRecords({ trn, email: recordAddress })
  const owner = await anIdentity(world, { trn })
  const recordClaimId = await world.deps.repositories.recordClaims.add({
    identityId: owner.id,
    trn,
    clientId: service,
    claimedAt: world.clock.now(),
  })
  return { trn, owner, recordClaimId }
}
