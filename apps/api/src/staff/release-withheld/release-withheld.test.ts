import { expect, test } from 'vitest'
import { aStaffCaller } from '../../testing/a-staff-member.ts'
import { useWorld } from '../../testing/a-world.ts'
import { giveNino } from '../../testing/answers.ts'
import { useClaimants } from '../../testing/use-claimants.ts'
import { seenPerson } from '../person-acts/seen-person.builder.ts'

const world = useWorld()
const { aClaimant, begin } = useClaimants(world)

/** A claimant who matches a withheld record, and the task that waits for a lead. */
async function aWithheld() {
  const claimant = aClaimant()
  const { withheldTrns } = world.get().deps.repositories
  await withheldTrns.add([claimant.trn], world.get().clock.now())
  const journey = await begin(claimant)
  await giveNino(journey, claimant.nino)
  const id = (await journey.confirm()).journey?.person?.id ?? ''
  const [task] = (await world.get().supportTasks()).filter((one) => one.identityId === id)
  if (!task) throw new Error('the task is open')
  return { claimant, id, task, lead: await aStaffCaller(world.get(), 'LEAD') }
}

type Withheld = Awaited<ReturnType<typeof aWithheld>>

async function act({ id, task, lead }: Withheld, name: string, reason: string) {
  const { outcome } = await world.get().run<{ outcome: { __typename: string } }>(
    lead,
    `mutation ($input: ${name === 'releaseWithheldTrn' ? 'Release' : 'Refuse'}WithheldTrnInput!) {
      outcome: ${name}(input: $input) { __typename } }`,
    { input: { person: await seenPerson(world.get(), id, task), reason } },
  )
  return outcome.__typename
}
const find = (id: string) => world.get().deps.repositories.identities.find(id)
const closed = async ({ task }: Withheld) => world.get().deps.repositories.supportTasks.find(task.id)

test('a lead who saw proof gives a withheld record out: it is linked, told, and stays on the list', async () => {
  const withheld = await aWithheld()
  expect(await act(withheld, 'releaseWithheldTrn', 'DOCUMENT_SEEN')).toBe('WithheldTrnReleased')
  const { claimant, id, lead } = withheld
  expect(await find(id)).toMatchObject({ trn: claimant.trn })
  expect(await world.get().deps.repositories.withheldTrns.has(claimant.trn)).toBe(true)
  expect(await closed(withheld)).toMatchObject({
    ...{ outcome: 'RELEASED', outcomeReason: 'DOCUMENT_SEEN', closedById: lead.memberId },
  })
  const mails = await world.get().deliverMails()
  expect(mails.map(({ template }) => template)).toContain('recordFound')
  expect(await act(withheld, 'releaseWithheldTrn', 'DOCUMENT_SEEN')).toBe('TaskChanged')
})

test('a lead who saw too little ends the search, and the person is told what to show', async () => {
  const withheld = await aWithheld()
  expect(await act(withheld, 'refuseWithheldTrn', 'NO_PROOF')).toBe('WithheldTrnRefused')
  expect(await find(withheld.id)).toMatchObject({ trn: null, trnLookupStatus: 'FAILED' })
  expect(await closed(withheld)).toMatchObject({ outcome: 'REFUSED', outcomeReason: 'NO_PROOF' })
  const mails = await world.get().deliverMails()
  expect(mails.map(({ template }) => template)).toContain('recordWithheld')
})

test('of sixteen releases at once, one happens', async () => {
  const withheld = await aWithheld()
  const outcomes = await Promise.all(
    Array.from({ length: 16 }, () => act(withheld, 'releaseWithheldTrn', 'DOCUMENT_SEEN')),
  )
  expect(outcomes.filter((kind) => kind === 'WithheldTrnReleased')).toHaveLength(1)
})
