import { ClientResolver } from './client.resolver.ts'
import { clientsRepositories } from './repositories.ts'
import { SignOutClientResolver } from './sign-out-client/sign-out-client.resolver.ts'
import { VerifyClientSecretResolver } from './verify-client-secret/verify-client-secret.resolver.ts'

/** The OpenID Connect clients of services, and their secrets. */
export const clientsRoom = {
  repositories: clientsRepositories,
  resolvers: [ClientResolver, SignOutClientResolver, VerifyClientSecretResolver],
}
