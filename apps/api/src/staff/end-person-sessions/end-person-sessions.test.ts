import { event } from '@identity/database'
import { and, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { useWorld } from '../../testing/a-world.ts'
import { anIdentity } from '../../testing/an-identity.ts'
import { signIn, standing } from '../../testing/sign-in.ts'
import { aPersonPage } from '../show-person/person-page.builder.ts'

const world = useWorld()

test('a member of staff ends one sign-in of a person, or every one, under their own name', async () => {
  const { id, emailAddress } = await anIdentity(world.get())
  const school = await signIn(world.get(), emailAddress)
  const home = await signIn(world.get(), emailAddress)
  const page = await aPersonPage(world.get(), id)
  expect(await page.endSessions()).toEqual({ __typename: 'PersonNotOpen', id })
  await page.open()
  const ended = (count: number) => ({ __typename: 'PersonSessionsEnded', count })
  expect(await page.endSessions(school.sessionId)).toEqual(ended(1))
  expect(await standing(world.get(), school)).toMatchObject({ isLive: false })
  expect(await standing(world.get(), home)).toMatchObject({ isLive: true })
  expect(await page.endSessions()).toMatchObject({ __typename: 'PersonSessionsEnded' })
  expect(await standing(world.get(), home)).toMatchObject({ isLive: false })
  const events = await world
    .get()
    .database.db.select()
    .from(event)
    .where(and(eq(event.identityId, id), eq(event.type, 'SessionEnded')))
  expect(events.map(({ staffMemberId }) => staffMemberId)).toEqual([
    page.caller.memberId,
    page.caller.memberId,
  ])
})

test('a sign-in of another person is not ended', async () => {
  const [one, other] = [await anIdentity(world.get()), await anIdentity(world.get())]
  const theirs = await signIn(world.get(), other.emailAddress)
  const page = await aPersonPage(world.get(), one.id)
  await page.open()
  expect(await page.endSessions(theirs.sessionId)).toMatchObject({ count: 0 })
  expect(await page.endSessions('no-session')).toMatchObject({ count: 0 })
  expect(await standing(world.get(), theirs)).toMatchObject({ isLive: true })
})
