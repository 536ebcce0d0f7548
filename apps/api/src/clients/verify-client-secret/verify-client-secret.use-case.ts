import { GraphQLError } from 'graphql'
import { ErrorCode } from '../../kernel/error-codes.ts'
import { SecretsTooBusy } from '../../secrets/secret-hasher.ts'
import type { ClientSecret } from '../client-secret.repository.ts'
import type { ClientDeps } from '../deps.ts'
import { isGeneratedSecret } from '../domain/generated-secret.ts'
import { findSlowly } from './find-slowly.step.ts'
import type { VerifyClientSecretOutcome } from './verify-client-secret.result.ts'

type Presented = { clientId: string; secret: string; clientAddress?: string | null | undefined }

/**
 * Reads the live secrets from the table each time, so that a withdrawn or expired one is refused from that moment. One that we generated
 * costs a digest. argon2id is left for those that have none: docs/decisions/0062-generated-secrets-are-digested.md.
 */
export async function verifyClientSecret(
  deps: Pick<ClientDeps, 'clock' | 'repositories' | 'secretHasher'>,
  { clientId, secret, clientAddress = null }: Presented,
): Promise<VerifyClientSecretOutcome> {
  const { clientSecrets } = deps.repositories
  const compared = await clientSecrets.compared(clientId, secret, deps.clock.now())
  const same = compared.find(({ comparison }) => comparison === 'SAME')
  if (same) return accept(same)

  const undigested = compared.filter(({ comparison }) => comparison === 'UNKNOWN')
  const found = await findSlowly(deps, undigested, { clientId, secret, clientAddress }).catch(refuseWhenBusy)
  if (found instanceof Date) return { kind: 'notChecked', clientId, retryAt: found }
  return found ? accept(found) : { kind: 'refused', clientId }

  /** The secret of an older build, or of an older key, is quick to check from its next use on. */
  async function accept(right: ClientSecret): Promise<VerifyClientSecretOutcome> {
    if (isGeneratedSecret(secret)) await clientSecrets.renewDigest(right, secret)
    return { kind: 'accepted', clientId, goodUntil: right.expiresAt }
  }
}

function refuseWhenBusy(error: unknown): never {
  if (!(error instanceof SecretsTooBusy)) throw error
  throw new GraphQLError('Try again in a moment.', { extensions: { code: ErrorCode.UpstreamUnavailable } })
}
