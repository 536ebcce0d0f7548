import { DecideDisputeDocument, type DecideDisputeInput } from '@identity/graphql-client'
import { useActionData, useLoaderData } from '@remix-run/react'
import { openAct, performAct } from './act-page.ts'
import { ActView } from './act-view.tsx'

export const loader = openAct

export const action = performAct('dispute', async (api, person, filled) => {
  // The API checks each of them; the lists were looked over.
  const input = { person, ...filled } as unknown as DecideDisputeInput
  return (await api.request(DecideDisputeDocument, { input })).outcome
})

/** Decides on a disputed link. */
export default function DecideDisputePage() {
  return <ActView act="dispute" {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
