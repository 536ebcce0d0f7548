import { UnlockIdentityDocument, type UnlockIdentityInput } from '@identity/graphql-client'
import { useActionData, useLoaderData } from '@remix-run/react'
import { openAct, performAct } from './act-page.ts'
import { ActView } from './act-view.tsx'

export const loader = openAct

export const action = performAct('unlock', async (api, person, filled) => {
  // The API checks each of them; the lists were looked over.
  const input = { person, ...filled } as unknown as UnlockIdentityInput
  return (await api.request(UnlockIdentityDocument, { input })).outcome
})

/** Unlocks the account of a person. */
export default function UnlockPersonPage() {
  return <ActView act="unlock" {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
