import { expect, test } from 'vitest'
import type { Agent } from '../staff/agent.ts'
import { atWork } from '../staff/at-work.ts'
import { teacherWithTask } from '../staff/teacher-with-task.ts'
import { useSharedSystem } from '../system/system.ts'
import { withTables } from '../system/tables.ts'
import { waitUntil } from '../system/wait-until.ts'
import { receiveWebhooks } from '../system/webhook-receiver.ts'

const running = useSharedSystem()

/** Opens a page again and again until it says this. */
async function comesToSay(owner: Agent, path: string, sentence: string, of = 'main'): Promise<void> {
  await waitUntil(async () => {
    await owner.open(path)
    return (await owner.page.locator(of).allInnerTexts()).some((text) => text.includes(sentence))
  }, `${path} never said "${sentence}"`)
}

/** The plan of tries takes three days: as if all but the last one had failed already. */
const oneTryIsLeft = (eventId: string) =>
  withTables(
    running.system.databaseUrl,
    (sql) =>
      sql`update webhook_delivery set attempts = 9, next_attempt_at = now() where event_uuid = ${eventId}`,
  )

test('a service owner adds an endpoint, pings it, sees what it does not take, and sends that again', async () => {
  const { system } = running
  const receiver = await receiveWebhooks(system.receiverPort)
  const { sub } = await teacherWithTask(system)
  try {
    await atWork(running, 'OWNER', async (owner) => {
      await owner.open('/support/admin/services/register-for-npq')
      await owner.follow('Webhook endpoints of register-for-npq')
      await owner.press('Add a webhook endpoint')
      await owner.answer(
        {
          typed: { Address: receiver.url },
          chosen: { 'What should we tell the service of?': 'identity.blocked' },
        },
        'Save',
      )
      expect(await owner.words()).toContain('Not verified')
      const { path: endpoint } = owner

      await owner.press('Send a ping')
      await owner.press('Send a ping')
      await comesToSay(owner, endpoint, 'The endpoint answered with the challenge')
      expect(await owner.words()).toContain('We send the service what it asked for.')

      receiver.answerWith(500)
      await owner.openPerson(sub)
      await owner.follow('Lock the account')
      await owner.change({ chosen: { 'Why?': 'Fraud is suspected' } }, 'Lock the account')
      await waitUntil(async () => receiver.about(sub).length > 0, 'the receiver was told of no lock')
      const [{ eventId } = { eventId: '' }] = receiver.about(sub)
      const row = `main tbody tr:has-text("${eventId}")`
      await comesToSay(owner, endpoint, 'Waiting', row)
      await oneTryIsLeft(eventId)
      await comesToSay(owner, endpoint, 'Given up', row)
      await owner.page.locator(`${row} summary`).click()
      expect(await owner.page.locator(row).innerText()).toContain('status 500')
      await owner.open(`/support/people/${sub}/timeline`)
      expect(await owner.words()).toContain('could not be told by webhook (identity.blocked)')

      receiver.answerWith(204)
      await owner.open(`${endpoint}?state=DEAD`)
      await owner.follow(/^Send again/)
      await owner.press('Send it again')
      await comesToSay(owner, endpoint, 'Delivered', row)
      expect(receiver.about(sub).at(-1)?.eventId, 'the same event').toBe(eventId)
      await owner.open(`/support/people/${sub}/timeline`)
      expect(await owner.words()).toContain('was told by webhook (identity.blocked)')

      await owner.open(endpoint)
      await owner.follow('Remove the endpoint')
      await owner.press('Remove the endpoint')
      expect(owner.path).toBe('/support/admin/webhooks')
    })
  } finally {
    receiver.close()
  }
})
