import {
  ApiError,
  EndSessionDocument,
  type GraphqlClient,
  JoinSessionDocument,
  type JoinSessionInput,
  OidcApiIsThereDocument,
  OidcClientDocument,
  type OidcClientQuery,
  OidcSignOutClientDocument,
  OidcStandingDocument,
  type OidcStandingQuery,
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
export type Standing = OidcStandingQuery['standing']
export type Identity = NonNullable<Standing['identity']>
export type StandingQuestion = {
  clientId: string
  /** The identity, as the service of the client sees it. Left out: nothing is said of one. */
  identityId?: string
  sessionId?: string
  /** The client's name for a session. */
  sid?: string
  /** Is a browser about to be given a code? Then the answer has the reason for which the service denies entry. */
  isEntering?: boolean
}
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
    /** An identity and a session as they stand now with a client. See standing.ts: a request asks this once. */
    async standing({ isEntering = false, ...question }: StandingQuestion): Promise<Standing> {
      const withIdentity = question.identityId !== undefined
      return (await ask(OidcStandingDocument, { ...question, withIdentity, isEntering })).standing
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
    /** False: it is not. `retryAt`: the API does not look at more of them before. */
    async isClientSecret(
      input: VerifyClientSecretInput,
    ): Promise<false | { goodUntil: Date | null } | { retryAt: Date }> {
      const { outcome } = await ask(VerifyClientSecretDocument, { input })
      if (outcome.__typename === 'ClientSecretNotChecked') return { retryAt: new Date(outcome.retryAt) }
      if (outcome.__typename === 'ClientSecretRefused') return false
      return { goodUntil: outcome.goodUntil ? new Date(outcome.goodUntil) : null }
    },
  }
}
