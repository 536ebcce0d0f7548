import { ProposeEmailChangeDocument, type ProposeEmailChangeInput } from '@identity/graphql-client'
import { useActionData, useLoaderData } from '@remix-run/react'
import { openFreshAct, performAct } from './act-page.ts'
import { ActView } from './act-view.tsx'

export const loader = openFreshAct

export const action = performAct('email', async (api, person, filled) => {
  // The API checks each of them; the lists were looked over.
  const input = { person, ...filled } as unknown as ProposeEmailChangeInput
  return (await api.request(ProposeEmailChangeDocument, { input })).outcome
})

/** Proposes another address for a person. */
export default function ChangeEmailPage() {
  return <ActView act="email" {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
