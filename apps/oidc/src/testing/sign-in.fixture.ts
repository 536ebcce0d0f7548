import type { Identity } from '../api/identity-api.client.ts'
import type { Browser } from './browser.fake.ts'
import type { facadeForTests } from './facade.fixture.ts'
import type { Request, Service } from './service.fixture.ts'

type Facade = ReturnType<typeof facadeForTests>

/** The uid in the address of the first page. */
export function uidOf(address: string | undefined): string {
  return /\/interaction\/([\w-]+)/.exec(address ?? '')?.[1] ?? 'no-uid-in-this-address'
}

/** A whole sign-in, from the service's request to the address with the code. Asks the person only where the facade does. */
export async function signIn(
  facade: Pick<Facade, 'api'>,
  browser: Browser,
  request: Request,
  person: Identity,
) {
  let answer = await browser.follow(request.url)
  let questions = 0
  while (answer.location && uidOf(answer.location) !== 'no-uid-in-this-address' && questions < 3) {
    questions += 1
    const uid = uidOf(answer.location)
    const ticket = facade.api.finishJourney(uid, person.id)
    answer = await browser.follow(`/interaction/${uid}/complete?ticket=${ticket}`)
  }
  return { callback: answer.location ?? '', questions, answer }
}

/** A whole sign-in up to the code, with what the service sends along to redeem it. */
export async function aCode(facade: Facade) {
  const service = facade.aService()
  const request = await service.request()
  const person = facade.aPerson()
  const { callback } = await signIn(facade, facade.aBrowser(), request, person)
  const code = new URL(callback).searchParams.get('code') ?? ''
  return { service, person, form: { code, code_verifier: request.verifier } }
}

/** A whole sign-in up to the tokens. */
export async function signInForTokens(
  facade: Facade,
  service: Service,
  parameters: Record<string, string> = {},
  person = facade.aPerson(),
) {
  const browser = facade.aBrowser()
  const request = await service.request(parameters)
  const { callback } = await signIn(facade, browser, request, person)
  const tokens = await service.exchange(callback, request)
  return { tokens, person, browser, request, callback }
}

/** The authorization response in an address of the service's: `error`, `code`, `state` and the like. */
export function answerIn(address: string | undefined): Record<string, string> {
  return Object.fromEntries(new URL(address ?? 'https://no-address.example').searchParams)
}
