import { ruledOutRecord } from '@identity/database'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { aStaffCaller } from '../../testing/a-staff-member.ts'
import { useWorld } from '../../testing/a-world.ts'
import { anIdentity } from '../../testing/an-identity.ts'
import { undoMerge } from '../undo-merge/undo-merge.use-case.ts'
import { mergeAtOnce } from './merge-at-once.step.ts'

const world = useWorld()

let lastTrn = 6_790_000
const aTrn = () => {
  lastTrn += 1
  return String(lastTrn)
}

async function ruleOut(identityId: string, ...trns: string[]) {
  const { memberId: ruledOutById } = await aStaffCaller(world.get())
  for (const trn of trns)
    await world.get().deps.repositories.ruledOutRecords.add({
      ...{ identityId, trn, levelBefore: 'LOW', ruledOutAt: world.get().clock.now(), ruledOutById },
    })
}

async function ruledOutFor(identityId: string) {
  const { db } = world.get().database
  const rows = await db.select().from(ruledOutRecord).where(eq(ruledOutRecord.identityId, identityId))
  return rows.map(({ trn }) => trn).toSorted()
}

test('what was ruled out for either of two identities is so for the one that stays, and undone with the merge', async () => {
  const { deps } = world.get()
  const [ofBoth, ofOne, held] = [aTrn(), aTrn(), aTrn()]
  await world.get().teachingRecords({ trn: held })
  const from = await anIdentity(world.get())
  const into = await anIdentity(world.get(), { trn: held, trnMatchLevel: 'FIRM' })
  await ruleOut(from.id, ofBoth, ofOne, held)
  await ruleOut(into.id, ofBoth)
  const pair = { from: from.id, into: into.id }
  const merged = await deps.inTransaction((all) => mergeAtOnce(all, pair, deps.clock.now()))
  if (merged.kind !== 'merged') throw new Error(merged.kind)
  expect(await ruledOutFor(into.id)).toEqual([ofBoth, ofOne])
  const undone = await undoMerge(deps, null, { id: merged.mergeId, reason: 'OTHER', seen: null })
  expect(undone.kind).toBe('undone')
  expect(await ruledOutFor(into.id)).toEqual([ofBoth])
  expect(await ruledOutFor(from.id)).toEqual([ofBoth, ofOne, held])
})
