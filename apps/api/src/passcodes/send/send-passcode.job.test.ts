import { expect, test } from 'vitest'
import { aJourney } from '../../testing/a-journey.ts'
import { useWorld } from '../../testing/a-world.ts'
import { sendPasscode } from './send-passcode.job.ts'

const world = useWorld()
const fixedPasscode = { emailAddress: 'conformance@example.test', digits: '482915' }

async function mailedTo(emailAddress: string): Promise<string> {
  const { postBox, deps, database } = world.get()
  const journey = await aJourney(world.get())
  await journey.answer('sendPasscode', { emailAddress })
  const [challenge] =
    await database.sql`select id from passcode_challenge order by requested_at desc, id limit 1`
  await sendPasscode(
    { ...deps, notify: postBox.notify, fixedPasscode },
    { challengeId: String(challenge?.id) },
  )
  return postBox.mails.at(-1)?.personalisation.passcode ?? ''
}

test('the conformance account always gets the same passcode, and nobody else does', async () => {
  expect(await mailedTo('conformance@example.test')).toBe('482915')
  world.get().clock.forward(60_000)
  const others = [await mailedTo('someone@example.test'), await mailedTo('someone.else@example.test')]
  expect(others).not.toEqual(['482915', '482915'])
})
