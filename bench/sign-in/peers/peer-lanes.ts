import type { Contestant } from '../contestant.ts'
import { answerOf, postForm, type RelyingService, type Tokens } from '../relying-service.ts'

export type Addresses = { introspection: string; jwks: string; discovery: string }

/** A browser that is signed in, and how it signs in again without a page. */
export type SignedIn = { token: string; again: () => Promise<Tokens> }

/** The works that any provider of OpenID Connect is asked for in the same way, once it is known how a person signs in at it. */
export function peerLanes(
  service: RelyingService,
  { introspection, jwks, discovery }: Addresses,
  signIn: (lane: number) => Promise<SignedIn>,
): Contestant['lanes'] {
  return {
    async 'sign-in'(lane) {
      await signIn(lane)
      return async () => service.userinfo((await signIn(lane)).token)
    },
    async 'silent-sign-on'(lane) {
      const { again } = await signIn(lane)
      return async () => service.userinfo((await again()).access_token)
    },
    async 'client-credentials'() {
      return () => service.token({ grant_type: 'client_credentials' })
    },
    async userinfo(lane) {
      const { token } = await signIn(lane)
      return () => service.userinfo(token)
    },
    async introspection(lane) {
      const { token } = await signIn(lane)
      return async () => {
        const { active } = await postForm(introspection, { token }, service.authorization)
        if (active !== true) throw new Error('the token is not active')
      }
    },
    jwks: async () => () => answerOf(jwks),
    discovery: async () => () => answerOf(discovery),
  }
}
