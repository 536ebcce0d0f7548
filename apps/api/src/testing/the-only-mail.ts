import { expect } from 'vitest'
import type { World } from './a-world.ts'

/** The one mail that waits, line by line as it is read. */
export async function theOnlyMail(world: World) {
  const mails = await world.deliverMails()
  expect(mails).toHaveLength(1)
  const [mail] = mails
  if (!mail) throw new Error('no mail was sent')
  return { ...mail, lines: mail.body.split('\n') }
}
