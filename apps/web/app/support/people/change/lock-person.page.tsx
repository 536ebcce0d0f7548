import { LockIdentityDocument, type LockIdentityInput } from '@identity/graphql-client'
import { useActionData, useLoaderData } from '@remix-run/react'
import { openAct, performAct } from './act-page.ts'
import { ActView } from './act-view.tsx'

export const loader = openAct

export const action = performAct('lock', async (api, person, filled) => {
  // The API checks each of them; the lists were looked over.
  const input = { person, ...filled } as unknown as LockIdentityInput
  return (await api.request(LockIdentityDocument, { input })).outcome
})

/** Locks the account of a person. */
export default function LockPersonPage() {
  return <ActView act="lock" {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
