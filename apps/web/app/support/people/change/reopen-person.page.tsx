import { ReopenIdentityDocument, type ReopenIdentityInput } from '@identity/graphql-client'
import { useActionData, useLoaderData } from '@remix-run/react'
import { openFreshAct, performAct } from './act-page.ts'
import { ActView } from './act-view.tsx'

export const loader = openFreshAct

export const action = performAct('reopen', async (api, person, filled) => {
  // The API checks each of them; the lists were looked over.
  const input = { person, ...filled } as unknown as ReopenIdentityInput
  return (await api.request(ReopenIdentityDocument, { input })).outcome
})

/** Opens a closed account again. */
export default function ReopenPersonPage() {
  return <ActView act="reopen" {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
