import {
  ApiError,
  EndSessionDocument,
  type EntryDenial,
  type GraphqlClient,
  JoinSessionDocument,
  type JoinSessionInput,
  OidcApiIsThereDocument,
  OidcClientDocument,
  type OidcClientQuery,
  OidcEntryDenialDocument,
  OidcIsSignedOutDocument,
  OidcSessionDocument,
  type OidcSessionQuery,
  OidcSignedInIdentityDocument,
  type OidcSignedInIdentityQuery,
  OidcSignOutClientDocument,
  RedeemHandoffDocument,
  type RedeemHandoffMutation,
  StartInteractionDocument,
  type StartInteractionInput,
  VerifyClientSecretDocument,
  type VerifyClientSecretInput,
} from '@identity/graphql-client'
import { errors } from 'oidc-provider'
import { ApiUnavailable } from './api-unavailable.ts'

export type RegisteredClient = NonNullable<OidcClientQuery['client']>
export type Identity = NonNullable<OidcSignedInIdentityQuery['signedInIdentity']>
export type ApiSession = NonNullable<OidcSessionQuery['session']>
export type Redemption = RedeemHandoffMutation['outcome']

/** Everything that the facade asks of the API. Each call answers, or throws ApiUnavailable; InvalidRequest for what the API does not take. */
export type IdentityApi = ReturnType<typeof createIdentityApi>

/** What came with the request was passed on, and is the service's mistake: the API is there. */
const isBadInput = (error: unknown) => error instanceof ApiError && error.code === 'BAD_USER_INPUT'

export function createIdentityApi({ request }: GraphqlClient) {
  const ask: GraphqlClient['request'] = async (document, variables) => {
    try {
      return await request(document, variables)
    } catch (cause) {
      throw isBadInput(cause)
        ? new errors.InvalidRequest('a parameter is too long or malformed')
        : new ApiUnavailable(cause)
    }
  }

  return {
    /** Proves that the API is up and that it knows our key. */
    async isThere(): Promise<void> {
      await ask(OidcApiIsThereDocument, {})
    },
    async client(clientId: string): Promise<RegisteredClient | undefined> {
      return (await ask(OidcClientDocument, { clientId })).client ?? undefined
    },
    /** The client that this address alone names at sign-out. Only older services have one. */
    async signOutClient(postLogoutRedirectUri: string): Promise<string | undefined> {
      return (await ask(OidcSignOutClientDocument, { postLogoutRedirectUri })).signOutClient ?? undefined
    },
    /** As the service of this client sees the identity. */
    async identity(id: string, clientId: string): Promise<Identity | undefined> {
      return (await ask(OidcSignedInIdentityDocument, { id, clientId })).signedInIdentity ?? undefined
    },
    /** Undefined once it has ended or expired. */
    async session(id: string): Promise<ApiSession | undefined> {
      return (await ask(OidcSessionDocument, { id })).session ?? undefined
    },
    /** The reason for which the service denies the session's holder entry; undefined: it does not. */
    async entryDenial(sessionId: string, clientId: string): Promise<EntryDenial | undefined> {
      return (await ask(OidcEntryDenialDocument, { sessionId, clientId })).denial ?? undefined
    },
    /** True once the session that a client knows by this name was ended: by its holder or by an agent, not by age. */
    async isSignedOut(clientId: string, sid: string): Promise<boolean> {
      return (await ask(OidcIsSignedOutDocument, { clientId, sid })).isSignedOut
    },
    /** Before a service is given anything: notes that it takes part. False when the session has ended. */
    async joinSession(input: JoinSessionInput): Promise<boolean> {
      const { outcome } = await ask(JoinSessionDocument, { input })
      return outcome.__typename === 'SessionJoined'
    },
    /** Signs the holder out everywhere. Doing it again changes nothing. */
    async endSession(sessionId: string): Promise<void> {
      await ask(EndSessionDocument, { sessionId })
    },
    /** False when the API no longer knows the client. */
    async startInteraction(input: StartInteractionInput): Promise<boolean> {
      const { outcome } = await ask(StartInteractionDocument, { input })
      return outcome.__typename === 'InteractionStarted'
    },
    async redeemHandoff(uid: string, ticket: string): Promise<Redemption> {
      return (await ask(RedeemHandoffDocument, { input: { uid, ticket } })).outcome
    },
    /** A date: the API does not look at more of them before. */
    async isClientSecret(input: VerifyClientSecretInput): Promise<boolean | { retryAt: Date }> {
      const { outcome } = await ask(VerifyClientSecretDocument, { input })
      if (outcome.__typename === 'ClientSecretNotChecked') return { retryAt: new Date(outcome.retryAt) }
      return outcome.__typename === 'ClientSecretAccepted'
    },
  }
}
