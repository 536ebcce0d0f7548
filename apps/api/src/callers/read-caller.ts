import { AppTokenRefused, type AppTokenVerifier } from '@identity/app-token'
import { GraphQLError } from 'graphql'
import { decodeProtectedHeader } from 'jose'
import type { Caller } from '../kernel/caller.ts'
import type { Deps } from '../kernel/deps.ts'
import { ErrorCode } from '../kernel/error-codes.ts'
import { AccessTokenRefused, type AccessTokenVerifier } from './access-token.ts'
import type { TokenIntrospection } from './introspection.ts'
import type { Repositories } from './repositories.ts'
import { tokenCaller } from './token-caller.use-case.ts'

export type CallerReader = (authorization: string | undefined) => Promise<Caller | null>

type Verifiers = {
  apps: AppTokenVerifier
  accessTokens: AccessTokenVerifier
  introspect: TokenIntrospection
  deps: Deps<Repositories>
}

/** Reads the caller from the Authorization header. Null: no caller that we know, whatever is wrong with the token. */
export function callerReader({ apps, accessTokens, introspect, deps }: Verifiers): CallerReader {
  return async (authorization) => {
    const [, token] = authorization?.match(/^Bearer (.+)$/i) ?? []
    if (!token) return null
    try {
      if (typeOf(token) === 'at+jwt') return await tokenCaller(deps, await accessTokens.verify(token))
      if (token.includes('.')) return (await apps.verify(token)).app
      const claims = await introspect(token)
      return claims && (await tokenCaller(deps, claims))
    } catch (error) {
      if (error instanceof AppTokenRefused || error instanceof AccessTokenRefused) return null
      throw new GraphQLError('The token cannot be checked at the moment.', {
        originalError: error instanceof Error ? error : undefined,
        extensions: { code: ErrorCode.UpstreamUnavailable, http: { status: 503 } },
      })
    }
  }
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
