import { type ExecutionResult, graphql } from 'graphql'
import type { PartnerCaller } from '../kernel/caller.ts'
import type { World } from '../testing/a-world.ts'
import { anIdentity } from '../testing/an-identity.ts'

/** What a machine holds that may read everything of the people of its service. */
export const READS = ['user:read']

/** A machine of a service, with these scopes in its token. */
export const aMachine = (clientId = 'register-for-npq', ...scopes: string[]): PartnerCaller => ({
  ...{ kind: 'service', clientId, scopes: new Set(scopes.length > 0 ? scopes : READS) },
})

/** Asks as a partner. Unlike the world’s own `run`, refusals are part of the answer. */
export function ask(
  { schema, deps }: World,
  caller: PartnerCaller,
  source: string,
  variableValues: Record<string, unknown> = {},
): Promise<ExecutionResult<Record<string, never>>> {
  const asked = graphql({ schema, source, variableValues, contextValue: { caller, deps } })
  return asked as Promise<ExecutionResult<Record<string, never>>>
}

export const codesOf = ({ errors = [] }: ExecutionResult) => errors.map(({ extensions }) => extensions.code)

/** An identity that has signed in to these services. */
export async function aVisitor(
  world: World,
  { at = ['register-for-npq'], ...facts }: Parameters<typeof anIdentity>[1] & { at?: string[] } = {},
) {
  const made = await anIdentity(world, facts)
  for (const clientId of at) await world.deps.repositories.visits.begin(made.id, clientId, world.clock.now())
  return made
}
