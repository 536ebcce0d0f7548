import { samplePeople } from '@identity/sample-people'
import { describe, expect, test } from 'vitest'
import { PlainBrowser } from '../plain/plain-browser.ts'
import { signInPlainly } from '../plain/plain-teacher.ts'
import { useSystem } from '../system/system.ts'

// Over plain HTTP, as a browser without JavaScript would: sixty people in the time of five.
const running = useSystem({ needsBrowser: false })

describe.concurrent('the list of people', () => {
  test.each(samplePeople.map((person) => [person.id, person] as const))(
    '%s ends up as the list of people says',
    async (_id, { facts, expect: expected }) => {
      const { sandboxUrl } = running.system
      const { claims } = await signInPlainly(new PlainBrowser(), facts, { sandboxUrl })
      expect(String(claims.trn_lookup_status).toUpperCase()).toBe(expected.lookupStatus)
      expect(claims.trn).toBe(expected.trn)
    },
  )
})
