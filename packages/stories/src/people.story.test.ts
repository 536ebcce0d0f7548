import { samplePeople } from '@identity/sample-people'
import { expect, test } from 'vitest'
import { inNewBrowser, signIn } from './main-job.ts'
import { useSystem } from './system.ts'

const running = useSystem()

test.each(samplePeople.map((person) => [person.id, person] as const))(
  '%s ends up as the list of people says',
  async (_id, { facts, expect: expected }) => {
    const { sandboxUrl } = running.system
    const { claims } = await inNewBrowser(running.browser, (page) => signIn(page, facts, { sandboxUrl }))
    expect(String(claims.trn_lookup_status).toUpperCase()).toBe(expected.lookupStatus)
    expect(claims.trn).toBe(expected.trn)
  },
)
