import type { IncomingMessage } from 'node:http'
import { AppTokenRefused, type AppTokenVerifier } from '@identity/app-token'
import { GraphQLError } from 'graphql'
import { decodeProtectedHeader, errors } from 'jose'
import type { Caller } from '../kernel/caller.ts'
import type { Deps } from '../kernel/deps.ts'
import { ErrorCode } from '../kernel/error-codes.ts'
import { type RefusedToken, refusedToken, type TokenProblem } from '../kernel/token-problem.ts'
import { type AccessTokenClaims, AccessTokenRefused, type AccessTokenVerifier } from './access-token.ts'
import type { ProofVerifier } from './dpop-proof.ts'
import type { TokenIntrospection } from './introspection.ts'
import type { Repositories } from './repositories.ts'
import { staffCaller } from './staff-caller.use-case.ts'
import { tokenCaller } from './token-caller.use-case.ts'

type Request = Pick<IncomingMessage, 'headers' | 'method'>

export type CallerReader = (request: Request) => Promise<Caller | RefusedToken | null>

type Verifiers = {
  apps: AppTokenVerifier
  accessTokens: AccessTokenVerifier
  introspect: TokenIntrospection
  /** Without it a token that is bound to a key is refused. */
  isProof?: ProofVerifier
  deps: Deps<Repositories>
}

/** Reads the caller from the Authorization header. Null: no token was sent, or the session of a member of staff has ended. */
export function callerReader({ apps, accessTokens, introspect, isProof, deps }: Verifiers): CallerReader {
  return async (request) => {
    const [, scheme, token] = request.headers.authorization?.match(/^(Bearer|DPoP) (.+)$/i) ?? []
    if (!scheme || !token) return null
    const isBearer = scheme.toLowerCase() === 'bearer'
    try {
      if (token.includes('.') && typeOf(token) !== 'at+jwt') {
        if (!isBearer) return refusedToken('NOT_AN_ACCESS_TOKEN')
        const { app, staffSession } = await apps.verify(token)
        return staffSession === undefined ? app : await staffCaller(deps, staffSession)
      }
      const claims = token.includes('.') ? await accessTokens.verify(token) : await introspect(token)
      if (claims === 'NOT_FOR_US') return refusedToken('NOT_FOR_THIS_API')
      const isTheirs = claims && (await isHolders(claims, isBearer ? null : { request, token }))
      return (isTheirs && (await tokenCaller(deps, claims))) || refusedToken('NOT_VALID')
    } catch (error) {
      if (error instanceof AppTokenRefused) return refusedToken('NOT_AN_ACCESS_TOKEN')
      if (error instanceof AccessTokenRefused) return refusedToken(problemOf(error))
      throw new GraphQLError('The token cannot be checked at the moment.', {
        originalError: error instanceof Error ? error : undefined,
        extensions: { code: ErrorCode.UpstreamUnavailable, http: { status: 503 } },
      })
    }
  }

  /** A token that is bound to a key comes with a proof of it, and is never taken for a plain one; a plain one proves nothing more. */
  async function isHolders(
    { cnf }: AccessTokenClaims,
    shown: { request: Request; token: string } | null,
  ): Promise<boolean> {
    if (!cnf || !shown) return !cnf && !shown
    const { headers, method = '' } = shown.request
    const proof = headers.dpop
    if (typeof proof !== 'string' || !isProof) return false
    return isProof(proof, { token: shown.token, jkt: cnf.jkt, method })
  }
}

/** Only of a token that we signed: of another its claims say nothing. jose checks the signature first. */
function problemOf({ cause }: AccessTokenRefused): TokenProblem {
  if (cause instanceof errors.JWTExpired) return 'EXPIRED'
  const isForAnother = cause instanceof errors.JWTClaimValidationFailed && cause.claim === 'aud'
  return isForAnother ? 'NOT_FOR_THIS_API' : 'NOT_VALID'
}

/** The type that the token claims: it decides only which verifier checks it. RFC 9068 allows the long form. */
function typeOf(token: string): string | undefined {
  try {
    return decodeProtectedHeader(token)
      .typ?.toLowerCase()
      .replace(/^application\//, '')
  } catch {
    return undefined
  }
}
