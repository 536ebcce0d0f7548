import { expect, test } from 'vitest'
import { seesNoBarrier } from '../barriers/sees-no-barrier.ts'
import { atWork } from '../staff/at-work.ts'
import { joinStaff } from '../staff/join-staff.ts'
import { useSharedSystem } from '../system/system.ts'
import { walk } from '../teacher/teacher.ts'

const running = useSharedSystem()

test('a member whose membership an owner ends is out at their next click, and signs in no more', async () => {
  const member = await joinStaff(running.system.databaseUrl, 'AGENT')
  await atWork(running, 'OWNER', (owner) =>
    atWork(running, member, async (leaver) => {
      await owner.open(`/support/admin/staff/${member.id}`)
      await owner.follow('End their membership')
      await seesNoBarrier(owner.page, 'end a membership')
      await owner.answer({ chosen: { 'Why are they leaving?': 'They are leaving the department' } })
      await seesNoBarrier(owner.page, 'check the end of a membership')
      await owner.press('End the membership')
      expect(await owner.words()).toContain('Left')

      await leaver.open('/support/people')
      expect(leaver.path, 'asked to sign in').toMatch(/^\/interaction\//)
      await walk(leaver.page, member.facts, running.system)
      expect(await leaver.heading()).toBe('You are not a member of staff')
    }),
  )
})
