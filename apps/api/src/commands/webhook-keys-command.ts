import { parseArgs } from 'node:util'
import type { Deps } from '../main/deps.ts'
import { signingKeyOf } from '../webhooks/domain/key-plan.ts'
import { pullWebhookKey, rotateWebhookKeys } from '../webhooks/keys/renew-webhook-keys.job.ts'

export const USAGE = `npm run webhook-keys -- list
npm run webhook-keys -- rotate          the next key is shown now and signs in a day
npm run webhook-keys -- rotate --now    in an emergency: it signs at once
npm run webhook-keys -- pull KID        a key that leaked: it is not shown any more, and another signs at once`

/** An operator's command about the keys that sign webhooks. Answers the lines to print; throws the message to show. */
export async function runWebhookKeysCommand(deps: Deps, [command, ...args]: string[]): Promise<string[]> {
  if (command === 'rotate') {
    const { values } = parseArgs({ args, options: { now: { type: 'boolean', default: false } } })
    await rotateWebhookKeys(deps, values.now)
  } else if (command === 'pull') {
    const [kid] = args
    if (!kid) throw new Error(USAGE)
    if (!(await pullWebhookKey(deps, kid)))
      throw new Error(`There is no key ${kid}. npm run webhook-keys -- list`)
  } else if (command !== 'list') throw new Error(USAGE)

  const keys = await deps.repositories.webhookKeys.list()
  const signing = signingKeyOf(keys, deps.clock.now())
  return keys.map((key) => {
    const { kid, signsFrom, retiredAt } = key
    if (retiredAt) return `${kid} retired since ${retiredAt.toISOString()}`
    return key === signing
      ? `${kid} signs since ${signsFrom.toISOString()}`
      : `${kid} signs from ${signsFrom.toISOString()}`
  })
}
