import { CloseIdentityDocument, type CloseIdentityInput } from '@identity/graphql-client'
import { useActionData, useLoaderData } from '@remix-run/react'
import { openFreshAct, performAct } from './act-page.ts'
import { ActView } from './act-view.tsx'

export const loader = openFreshAct

export const action = performAct('close', async (api, person, filled) => {
  // The API checks each of them; the lists were looked over.
  const input = { person, ...filled } as unknown as CloseIdentityInput
  return (await api.request(CloseIdentityDocument, { input })).outcome
})

/** Proposes to close the account of a person. */
export default function ClosePersonPage() {
  return <ActView act="close" {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
