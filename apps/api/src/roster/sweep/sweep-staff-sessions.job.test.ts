import { staffSession } from '@identity/database'
import { expect, test } from 'vitest'
import { aStaffCaller } from '../../testing/a-staff-member.ts'
import { useWorld } from '../../testing/a-world.ts'
import { STAFF_SESSION_LONGEST_MS, STAFF_SESSIONS_KEPT_MS } from '../domain/staff-session-life.ts'
import { sweepStaffSessions } from './sweep-staff-sessions.job.ts'

const world = useWorld()

test('a staff session is forgotten 30 days after it was over, and one that is younger stays', async () => {
  const { clock, database, deps } = world.get()
  const left = async () =>
    (await database.db.select({ id: staffSession.id }).from(staffSession)).map(({ id }) => id)
  const old = await aStaffCaller(world.get())
  clock.forward(STAFF_SESSION_LONGEST_MS + STAFF_SESSIONS_KEPT_MS)
  const young = await aStaffCaller(world.get())
  await sweepStaffSessions(deps)
  expect(await left()).toEqual([old.staffSessionId, young.staffSessionId])
  clock.forward(1)
  await sweepStaffSessions(deps)
  expect(await left()).toEqual([young.staffSessionId])
})
