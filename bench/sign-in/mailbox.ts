import { setTimeout as pause } from 'node:timers/promises'
import { request } from 'undici'

const PATIENCE_MS = 20_000
const LOOK_EVERY_MS = 10

type Mail = { createdAt: string; personalisation: Record<string, string> }

/** The passcode that is mailed to an address from an instant on, read from the stand-in for GOV.UK Notify as soon as it is there. */
export async function passcodeMailed(sandboxUrl: string, address: string, since: number): Promise<string> {
  const url = `${sandboxUrl}/mailbox/messages?to=${encodeURIComponent(address)}`
  const until = Date.now() + PATIENCE_MS
  while (Date.now() < until) {
    const { body } = await request(url)
    const mails = (await body.json()) as Mail[]
    const fresh = mails.find(
      ({ createdAt, personalisation }) => personalisation.passcode && Date.parse(createdAt) >= since,
    )
    if (fresh?.personalisation.passcode) return fresh.personalisation.passcode
    await pause(LOOK_EVERY_MS)
  }
  throw new Error(`no passcode came within ${PATIENCE_MS / 1000} seconds`)
}
