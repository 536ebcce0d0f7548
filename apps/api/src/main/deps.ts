import type { Executor } from '@identity/database'
import type { Clock } from '@identity/values'
import type { ClientDeps } from '../clients/deps.ts'
import { GUARDS, type Guards } from '../guard/guards.ts'
import type { JourneyDeps } from '../journeys/journey/deps.ts'
import type { Deps as DepsOf } from '../kernel/deps.ts'
import type { FixedPasscode } from '../passcodes/domain/fixed-passcode.ts'
import { emptyRarityCache } from '../records/names/name-count.repository.ts'
import { createSecretHasher } from '../secrets/secret-hasher.ts'
import type { Secrets } from '../secrets/secrets.ts'
import type { FactorDeps } from '../staff/deps.ts'
import type { EndpointDeps } from '../webhooks/endpoints/deps.ts'
import { type Repositories, repositoriesOf, type Shared } from './rooms.ts'

export type { Repositories } from './rooms.ts'

/** The tools of everything in this process. Each use case names the part that it needs. */
export type Deps = DepsOf<Repositories> &
  Pick<JourneyDeps, 'guards' | 'fixedPasscode'> &
  Pick<ClientDeps, 'secretHasher'> &
  Pick<FactorDeps, 'passkeyOrigin'> &
  Pick<EndpointDeps, 'webhookHosts'>

export function createDeps(
  { db }: { db: Executor },
  secrets: Secrets,
  clock: Clock,
  guards: Guards = GUARDS,
  fixedPasscode?: FixedPasscode,
  passkeyOrigin?: string,
  webhookHosts: EndpointDeps['webhookHosts'] = new Set(),
): Deps {
  const shared: Shared = { secrets, clock, rarityCache: emptyRarityCache(), guessLimits: guards.guesses }
  const on = (executor: Executor) => repositoriesOf(executor, shared)
  return {
    clock,
    guards,
    fixedPasscode,
    passkeyOrigin,
    webhookHosts,
    secretHasher: createSecretHasher(clock),
    repositories: on(db),
    inTransaction: (work) => db.transaction((transaction) => work(on(transaction))),
  }
}
