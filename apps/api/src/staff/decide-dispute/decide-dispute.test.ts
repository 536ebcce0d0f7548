import { describe, expect, test } from 'vitest'
import { disputeClaim } from '../../links/dispute/dispute-claim.use-case.ts'
import { useWorld } from '../../testing/a-world.ts'
import { anIdentity } from '../../testing/an-identity.ts'
import { giveNino } from '../../testing/answers.ts'
import { ANY, useLowMatches } from '../../testing/use-low-matches.ts'
import { decideDispute } from './decide-dispute.use-case.ts'

const world = useWorld()
const { somebody, record, begin, matchLow } = useLowMatches(world)

/** A person who took a record on public facts, and whose link the reader of its address disputed. */
async function aDisputedLink() {
  const person = somebody()
  await record(person)
  const journey = await begin(person, ANY)
  await matchLow(journey)
  const id = (await journey.confirm()).journey?.person?.id ?? ''
  await journey.answer('completeJourney')
  const mails = await world.get().deliverMails()
  const link = mails.find(({ template }) => template === 'recordClaimed')?.personalisation.dispute_link ?? ''
  await disputeClaim(world.get().deps, new URL(link).searchParams.get('token') ?? '')
  return { person, id }
}

const decide = (id: string, verdict: 'kept' | 'removed') => decideDispute(world.get().deps, id, verdict, null)
const find = (id: string) => world.get().deps.repositories.identities.find(id)

test('a holder who keeps the record is seen with it again', async () => {
  const { id, person } = await aDisputedLink()
  expect(await find(id)).toMatchObject({ trn: person.trn, isLinkFrozen: true })
  expect(await decide(id, 'kept')).toEqual({ kind: 'kept', identityId: id })
  expect(await find(id)).toMatchObject({ trn: person.trn, isLinkFrozen: false })
  expect((await world.get().events()).slice(-2)).toEqual(['SupportTaskClosed', 'RecordKept'])
})

test.each([
  ['kept', 'disputeRefused'],
  ['removed', 'disputeUpheld'],
] as const)(
  'the reader who disputed a link that is %s is told, without a word about a person, and once',
  async (verdict, template) => {
    const { id, person } = await aDisputedLink()
    const { deps, clock } = world.get()
    await decide(id, verdict)
    const reader = (await deps.repositories.teachingRecords.find(person.trn))?.emailAddress
    const mails = (await world.get().deliverMails()).filter(({ to }) => to === reader)
    expect(mails.map((mail) => mail.template)).toEqual([template])
    for (const secret of [person.trn, person.email, person.lastName])
      expect(JSON.stringify([mails[0]?.subject, mails[0]?.body])).not.toContain(secret)
    const freeze = { trn: person.trn, atMost: 'STRICT' } as const
    await deps.repositories.identities.freezeLink(id, freeze, clock.now())
    await decide(id, verdict)
    expect((await world.get().deliverMails()).filter(({ to }) => to === reader)).toEqual([])
  },
)

describe('a record that is removed', () => {
  test('is gone, with a mail and every session', async () => {
    const { id, person } = await aDisputedLink()
    expect(await decide(id, 'removed')).toEqual({ kind: 'removed', identityId: id })
    expect(await find(id)).toMatchObject({ trn: null, trnLookupStatus: 'FAILED', isLinkFrozen: false })
    const mails = await world.get().deliverMails()
    expect(mails.filter(({ to }) => to === person.email).map(({ template }) => template)).toEqual([
      'recordLost',
    ])
    expect(await world.get().events()).toContain('RecordRemoved')
  })

  test('comes back to no claimant on public facts, and at once to one who proves more', async () => {
    const { id, person } = await aDisputedLink()
    await decide(id, 'removed')
    const back = await begin(person, ANY)
    expect((await back.look())?.person).toMatchObject({ trn: null })
    const teacher = await begin({ ...person, email: `real.${person.email}` }, ANY)
    await giveNino(teacher, person.nino)
    expect((await teacher.confirm()).journey?.person).toMatchObject({ trn: person.trn })
  })
})

test.each(['kept', 'removed'] as const)('without a dispute nothing is decided (%s)', async (verdict) => {
  const { id } = await anIdentity(world.get(), { trn: verdict === 'kept' ? '4900001' : '4900002' })
  expect(await decide(id, verdict)).toEqual({ kind: 'nothingDisputed', identityId: id })
  expect(await decide('no-id', verdict)).toEqual({ kind: 'notFound', identityId: 'no-id' })
  const { id: without } = await anIdentity(world.get())
  expect(await decide(without, verdict)).toEqual({ kind: 'nothingDisputed', identityId: without })
})
