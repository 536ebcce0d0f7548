import { randomUUID } from 'node:crypto'

/** The things that addresses of pages name. */
export type Named = { personId: string; otherId: string; taskId: string; mergeId: string; memberId: string }

export const nothing = (): Named => ({
  ...{ personId: randomUUID(), otherId: randomUUID(), taskId: randomUUID() },
  ...{ mergeId: randomUUID(), memberId: randomUUID() },
})

/** What a member chose of two accounts that they would merge. */
const CHOSEN = ['stays', 'emailAddress', 'givenName', 'preferredName', 'dateOfBirth', 'record']
  .map((choice) => `${choice}=first`)
  .join('&')

/** The address of a page, about these. What a story must not change is named by none of its own: a service, a client, an endpoint. */
export function addressOf(path: string, { personId, otherId, taskId, mergeId, memberId }: Named): string {
  const address = path
    .replace('/people/:id', `/people/${personId}`)
    .replace('/merges/:id', `/merges/${mergeId}`)
    .replace('/staff/:id', `/staff/${memberId}`)
    .replace('/services/:id', '/services/none')
    .replace('/webhooks/:id', '/webhooks/none')
    .replace(':deliveryId', 'none')
    .replace(':otherId', otherId)
    .replace(':taskId', taskId)
    .replace(':clientId', 'none')
    .replace(':name', 'sending')
    .replace(':place', 'teacher_pages')
    .replace(':act', 'end')
  if (address.includes(':')) throw new Error(`${path} names what no story knows`)
  if (path.endsWith('/reveal')) return `${address}?fact=EMAIL_ADDRESS`
  return path.endsWith('/check') ? `${address}?${CHOSEN}` : address
}
