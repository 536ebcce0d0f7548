import { z } from 'zod'
import type { Deps } from '../../kernel/deps.ts'
import { job } from '../../queue/job.ts'
import { dueKeyChanges, SHOWN_BEFORE_SIGNING_MS } from '../domain/key-plan.ts'
import type { Repositories } from '../repositories.ts'
import { generateWebhookKey } from './webhook-key.ts'

export const renewWebhookKeysJob = job('renew-webhook-keys', z.object({}))

type Renewing = Pick<Deps<Pick<Repositories, 'webhookKeys'>>, 'clock' | 'inTransaction'>

/** Makes the first key and each next one, and takes away those that are long done. However many workers ask at once, one does it. */
export async function renewWebhookKeys({ clock, inTransaction }: Renewing): Promise<void> {
  const now = clock.now()
  await inTransaction(async ({ webhookKeys }) => {
    await webhookKeys.hold()
    const keys = await webhookKeys.list()
    // One that we cannot sign with any more did sign until now: it is shown for a day, as every other.
    const lost = keys.filter(({ isUsable, retiredAt }) => !isUsable && !retiredAt)
    for (const { kid } of lost) await webhookKeys.retire(kid, now)
    const known = keys.map((key) => (lost.includes(key) ? { ...key, retiredAt: now } : key))
    for (const change of dueKeyChanges(known, now)) {
      if (change.kind === 'make') await webhookKeys.add(await generateWebhookKey(), change.signsFrom, now)
      else if (change.kind === 'retire') await webhookKeys.retire(change.kid, now)
      else await webhookKeys.erase(change.kid)
    }
  })
}

/** The next key is shown now and signs in a day; `isUrgent`: it signs now, and receivers that look only once a day refuse us until then. */
export async function rotateWebhookKeys(
  { clock, inTransaction }: Renewing,
  isUrgent: boolean,
): Promise<void> {
  const now = clock.now()
  const signsFrom = isUrgent ? now : new Date(now.getTime() + SHOWN_BEFORE_SIGNING_MS)
  await inTransaction(async ({ webhookKeys }) => {
    await webhookKeys.hold()
    const keys = await webhookKeys.list()
    const waiting = keys.find((key) => key.signsFrom > now && key.isUsable)
    if (!waiting) await webhookKeys.add(await generateWebhookKey(), signsFrom, now)
    else if (waiting.signsFrom > signsFrom) await webhookKeys.signFrom(waiting.kid, signsFrom)
    if (!isUrgent) return
    for (const { kid, retiredAt } of keys)
      if (!retiredAt && kid !== waiting?.kid) await webhookKeys.retire(kid, now)
  })
  await renewWebhookKeys({ clock, inTransaction })
}

/** For a key that leaked: shown no more, and followed by another if it signed. False: there is no such key. */
export async function pullWebhookKey({ clock, inTransaction }: Renewing, kid: string): Promise<boolean> {
  const isPulled = await inTransaction(async ({ webhookKeys }) => {
    await webhookKeys.hold()
    return webhookKeys.erase(kid)
  })
  if (isPulled) await renewWebhookKeys({ clock, inTransaction })
  return isPulled
}
