import { expect, test } from 'vitest'
import { facadeForTests } from '../testing/facade.fixture.ts'
import type { Service } from '../testing/service.fixture.ts'
import { signIn } from '../testing/sign-in.fixture.ts'

const facade = facadeForTests()

async function aSignedInTeacher(service: Service = facade.aService(), browser = facade.aBrowser()) {
  const teacher = facade.aPerson()
  const request = await service.request()
  const { callback } = await signIn(facade, browser, request, teacher)
  const tokens = await service.exchange(callback, request)
  const sessionId = facade.api.state.joined.at(-1)?.sessionId ?? ''
  return { service, browser, teacher, tokens, sessionId }
}

test('before a service has its code, the API knows that it takes part, by the name that its ID token has', async () => {
  facade.api.state.joined.length = 0
  const { service, browser, tokens, teacher } = await aSignedInTeacher()
  const [joined] = facade.api.state.joined
  expect(joined).toMatchObject({
    clientId: service.id,
    clients: [{ clientId: service.id, sid: tokens.claims()?.sid }],
  })

  const other = facade.aService({ id: 'teaching-vacancies' })
  await signIn(facade, browser, await other.request(), teacher)
  expect(facade.api.state.joined.at(-1)).toMatchObject({ sessionId: joined?.sessionId, clientId: other.id })
  expect(
    facade.api.state.joined
      .at(-1)
      ?.clients.map(({ clientId }) => clientId)
      .sort(),
  ).toEqual([service.id, other.id].sort())
})

test('a session that ends while the browser is on its way gives no code', async () => {
  const { service, browser } = await aSignedInTeacher()
  const { joinSession } = facade.api.root
  facade.api.root.joinSession = ({ input }) => ({ __typename: 'SessionNotFound', sessionId: input.sessionId })
  const answer = await browser.follow((await service.request()).url)
  facade.api.root.joinSession = joinSession
  expect(answer.status).toBe(400)
  expect(answer.location).toBeUndefined()
  expect(answer.body).not.toContain('code=')
})

test('tokens of a session that the API has ended are refused at once, at the token endpoint and at userinfo', async () => {
  const service = facade.aService()
  const browser = facade.aBrowser()
  const { tokens, teacher, sessionId } = await aSignedInTeacher(service, browser)
  const request = await service.request()
  const { callback } = await signIn(facade, browser, request, teacher)
  expect(await service.userinfo(tokens.access_token, teacher.id)).toMatchObject({ sub: teacher.id })

  facade.api.state.sessions.delete(sessionId)
  await expect(service.exchange(callback, request)).rejects.toMatchObject({ error: 'invalid_grant' })
  await expect(service.userinfo(tokens.access_token, teacher.id)).rejects.toThrow()
})
