import type { Contestant } from './contestant.ts'
import { knownPeople } from './known-people.ts'
import type { Operation } from './measure.ts'
import { aNewcomer } from './newcomer.ts'
import { registerOurClients } from './our-clients.ts'
import { MEASURED_PROCESSES, type OurSystem } from './our-system.ts'
import { answerOf, postForm } from './relying-service.ts'
import { newBrowser, signInByPages, signInSilently } from './walk-pages.ts'

const ME = JSON.stringify({
  query: '{ me { id emailAddress firstName lastName dateOfBirth trn trnLookupStatus trnMatchLevel } }',
})

export const OURSELVES = 'Get an Identity'

/** Get an Identity, asked as services, browsers and partners ask it. */
export async function ourselves(system: OurSystem): Promise<Contestant> {
  const { origin, sandboxUrl } = system
  const clients = await registerOurClients(system)
  const nextKnown = await knownPeople(system.databaseUrl)
  const signedIn = async (lane: number) => {
    const service = clients.service(lane)
    const browser = newBrowser(service)
    const tokens = await signInByPages({ browser, service, sandboxUrl, facts: { email: nextKnown() } })
    return { service, browser, token: tokens.access_token }
  }
  const signsIn = (lane: number, facts: () => Parameters<typeof signInByPages>[0]['facts']): Operation => {
    const service = clients.service(lane)
    return async () => {
      const walk = { browser: newBrowser(service), service, sandboxUrl, facts: facts() }
      await service.userinfo((await signInByPages(walk)).access_token)
    }
  }
  return {
    name: OURSELVES,
    roots: { ...pidsOf(system), PostgreSQL: system.postgres },
    lanes: {
      'sign-in': async (lane) => signsIn(lane, () => ({ email: nextKnown() })),
      registration: async (lane) => signsIn(lane, aNewcomer),
      async 'silent-sign-on'(lane) {
        const { service, browser } = await signedIn(lane)
        return async () => service.userinfo((await signInSilently(browser, service)).access_token)
      },
      async 'client-credentials'() {
        return () => clients.machine.token({ grant_type: 'client_credentials', scope: 'identity:read' })
      },
      async userinfo(lane) {
        const { service, token } = await signedIn(lane)
        return () => service.userinfo(token)
      },
      async introspection(lane) {
        const { token } = await signedIn(lane)
        const { authorization } = clients.reader
        return async () => {
          const { active } = await postForm(`${origin}/connect/introspect`, { token }, authorization)
          if (active !== true) throw new Error('the token is not active')
        }
      },
      jwks: async () => () => answerOf(`${origin}/.well-known/jwks`),
      discovery: async () => () => answerOf(`${origin}/.well-known/openid-configuration`),
      async me(lane) {
        const { token } = await signedIn(lane)
        const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
        return async () => {
          const { data } = await answerOf(`${origin}/graphql`, { method: 'POST', headers, body: ME })
          if (!data) throw new Error('the API answered no data')
        }
      },
    },
    stop: () => system.stop(),
  }
}

function pidsOf({ processes }: OurSystem): Record<string, number> {
  return Object.fromEntries(
    MEASURED_PROCESSES.map((name) => {
      const pid = processes[name]?.pid
      if (pid === undefined) throw new Error(`${name} does not run`)
      return [name, pid]
    }),
  )
}
