import { GraphQLError } from 'graphql'
import { ErrorCode } from '../../kernel/error-codes.ts'
import { SecretsTooBusy } from '../../secrets/secret-hasher.ts'
import type { ClientDeps } from '../deps.ts'
import type { ClientSecretAccepted, ClientSecretRefused } from './verify-client-secret.result.ts'

/** Reads the live secrets from the table each time, so that a withdrawn or expired one is refused from that moment. */
export async function verifyClientSecret(
  { clock, repositories, secretHasher }: Pick<ClientDeps, 'clock' | 'repositories' | 'secretHasher'>,
  { clientId, secret }: { clientId: string; secret: string },
): Promise<ClientSecretAccepted | ClientSecretRefused> {
  const live = await repositories.clientSecrets.live(clientId, clock.now())
  for (const { hash } of live) {
    if (await secretHasher.matches(hash, secret).catch(refuseWhenBusy)) return { kind: 'accepted', clientId }
  }
  return { kind: 'refused', clientId }
}

function refuseWhenBusy(error: unknown): never {
  if (!(error instanceof SecretsTooBusy)) throw error
  throw new GraphQLError('Try again in a moment.', { extensions: { code: ErrorCode.UpstreamUnavailable } })
}
