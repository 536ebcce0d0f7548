import DataLoader from 'dataloader'
import { requirePartner } from '../../kernel/authorization.ts'
import type { Context } from '../../kernel/context.ts'
import type { Deps } from '../../kernel/deps.ts'
import { viewerOf } from '../../visibility/domain/viewer.ts'
import { agreedOf, type PartnerIdentity, partnerIdentities } from '../../visibility/partner-identity.ts'
import type { Repositories } from '../repositories.ts'
import { noteWiderRead } from './note-wider-read.step.ts'

export type PartnerContext = Context<Deps<Repositories>>

type Loaders = {
  identity: DataLoader<string, PartnerIdentity | null>
  /** The kinds of identifier that agreed. */
  agreed: DataLoader<PartnerIdentity, string[] | null>
}

const AT_ONCE = { maxBatchSize: 100 }

// By the context, which lives as long as one operation: what one caller may see is kept for no other.
const kept = new WeakMap<PartnerContext, Loaders>()

/** Reads many at once of what the fields of one operation ask for one by one. */
export function identityLoaders(context: PartnerContext): Loaders {
  const loaders = kept.get(context) ?? newLoaders(context)
  kept.set(context, loaders)
  return loaders
}

function newLoaders({ caller, deps: { clock, repositories } }: PartnerContext): Loaders {
  const { clientId, scopes } = requirePartner(caller)
  const viewer = viewerOf(clientId, scopes)
  return {
    identity: new DataLoader(async (ids) => {
      const found = await partnerIdentities(repositories, viewer, ids)
      await noteWiderRead(repositories, viewer, [...found.values()], clock.now())
      return ids.map((id) => found.get(id) ?? null)
    }, AT_ONCE),
    agreed: new DataLoader((identities) => agreedOf(repositories, identities), AT_ONCE),
  }
}
