import type { Contestant } from '../contestant.ts'
import { answerOf, postForm, type RelyingService, type Tokens } from '../relying-service.ts'
import { callbackOf, newBrowser, signInSilently } from '../walk-pages.ts'

export type Addresses = { introspection: string; jwks: string; discovery: string }

/** A browser that is signed in, and how it signs in again without a page. */
export type SignedIn = { token: string; again: () => Promise<Tokens> }

/** Where signing in is one page: `fieldsOf` fills in its form, and `button` is the one to press where there are several. */
export function signInByOnePage(
  service: RelyingService,
  fieldsOf: (lane: number) => Record<string, string>,
  button?: string,
): (lane: number) => Promise<SignedIn> {
  return async (lane) => {
    const browser = newBrowser(service)
    const { url, verifier } = service.begin()
    await browser.open(url)
    await browser.press(fieldsOf(lane), button)
    const { access_token: token } = await service.exchange(callbackOf(browser), verifier)
    return { token, again: () => signInSilently(browser, service) }
  }
}

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
