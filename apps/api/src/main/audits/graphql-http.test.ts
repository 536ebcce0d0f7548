import { serverAudits } from 'graphql-http'
import { beforeEach, expect, test } from 'vitest'
import { useWorld } from '../../testing/a-world.ts'
import { useDoor } from '../../testing/use-door.ts'

const world = useWorld()
const door = useDoor(world)
let token = ''
beforeEach(async () => {
  token = await door.get().machineToken('register-for-npq', 'user:read')
})

/** As a partner asks, with its token. */
const asPartner: typeof fetch = (address, init) =>
  fetch(address, { ...init, headers: { ...init?.headers, authorization: `Bearer ${token}` } })

const audits = serverAudits({ url: () => door.get().url, fetchFn: asPartner })

/** Where we do otherwise, and why. */
const OTHERWISE: Record<string, string> = {
  '5A70': 'GET is refused: an address stands in logs and in the history of browsers',
  D6D5: 'GET is refused',
  '6A70': 'GET is refused',
  '572B':
    'a document that cannot be read is 400 for application/json too: a client that reads the status alone must not take it for an answer',
  FDE2: 'the same of a document that does not fit the schema',
  '7B9B': 'the same of a variable of the wrong type',
}

test('there are 61, or a new version has more for us to look at', () => {
  expect(audits).toHaveLength(61)
  const ids = audits.map(({ id }) => id)
  expect(Object.keys(OTHERWISE).filter((id) => !ids.includes(id))).toEqual([])
})

test.each(audits.map((audit) => [audit.id, audit.name, audit] as const))(
  '%s %s',
  async (id, _name, audit) => {
    const result = await audit.fn()
    const reason = OTHERWISE[id]
    if (reason) expect(result.status, `does as the audit wants, though ${reason}`).not.toBe('ok')
    else expect(result).toMatchObject({ status: 'ok' })
  },
)
