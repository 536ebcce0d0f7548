import { Writable } from 'node:stream'
import { createLogger } from '@identity/runtime'
import { expect, test } from 'vitest'
import { facadeForTests } from '../testing/facade.fixture.ts'
import { answerIn, signInForTokens, uidOf } from '../testing/sign-in.fixture.ts'

/** A facade, and all that it logs. */
function watched(tellsEngineers: boolean) {
  const lines: string[] = []
  const destination = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk))
      done()
    },
  })
  const logger = createLogger({ name: 'oidc', level: 'trace', destination })
  return { lines, facade: facadeForTests({ tellsEngineers, logger }) }
}

const where = [
  { where: 'where strangers come', tells: [], ...watched(false) },
  // There the address that a service sent stands beside the one that is registered.
  { where: 'on an engineer’s own system', tells: ['path'], ...watched(true) },
]

test.each(where)(
  '$where no log line holds anything about a person, nor a token, code, ticket, state or cookie',
  async ({ lines, facade, tells }: (typeof where)[number]) => {
    const service = facade.aService()
    const hint = 'hinted.person@example.com'
    const person = facade.aPerson({ trn: '7654321', trnLookupStatus: 'FOUND' })
    const private_ = { login_hint: hint, session_id: 'visit-of-hers', trn_token: 'trn-token-of-hers' }
    const { tokens, request, callback, browser } = await signInForTokens(facade, service, private_, person)

    // What goes wrong is logged most.
    const { code = '', state = '' } = answerIn(callback)
    await service.tokenRequest({ code, code_verifier: request.verifier })
    await service.tokenRequest(
      { code, code_verifier: 'x'.repeat(43) },
      { secret: 'a-wrong-secret-of-theirs' },
    )
    await service.userinfo(`${tokens.access_token}x`, person.id).catch(() => undefined)
    await browser.get(`/connect/signout?id_token_hint=${tokens.id_token}x&client_id=register-for-npq`)
    const uid = uidOf((await browser.follow((await service.request({ prompt: 'login' })).url)).location)
    await browser.follow(`/interaction/${uid}/complete?ticket=a-ticket-of-hers`)
    await browser.follow((await service.request({ redirect_uri: 'https://evil.example/her-path' })).url)

    expect(lines.length).toBeGreaterThan(3)
    const everything = lines.join('')
    const secrets = {
      hint,
      email: person.emailAddress,
      name: person.lastName,
      born: person.dateOfBirth,
      trn: '7654321',
      subject: person.id,
      code,
      state,
      verifier: request.verifier,
      nonce: request.nonce,
      accessToken: tokens.access_token,
      idToken: tokens.id_token ?? '',
      secret: service.secret,
      wrongSecret: 'a-wrong-secret-of-theirs',
      ticket: 'a-ticket-of-hers',
      uid,
      visit: 'visit-of-hers',
      trnToken: 'trn-token-of-hers',
      path: 'her-path',
      cookie: browser.cookiesFor('/').split('; ')[0]?.split('=')[1] ?? '',
    }
    for (const [what, secret] of Object.entries(secrets)) {
      expect(secret, what).not.toBe('')
      expect(everything.includes(secret), what).toBe(tells.some((told) => told === what))
    }
  },
)
