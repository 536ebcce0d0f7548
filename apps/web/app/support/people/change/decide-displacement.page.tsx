import { DecideDisplacementDocument, type DecideDisplacementInput } from '@identity/graphql-client'
import { useActionData, useLoaderData } from '@remix-run/react'
import { openAct, performAct } from './act-page.ts'
import { ActView } from './act-view.tsx'

export const loader = openAct

export const action = performAct('displaced', async (api, person, filled) => {
  // The API checks each of them; the lists were looked over.
  const input = { person, ...filled } as unknown as DecideDisplacementInput
  return (await api.request(DecideDisplacementDocument, { input })).outcome
})

/** Decides about a record that a claimant took. */
export default function DecideDisplacementPage() {
  return (
    <ActView act="displaced" {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
  )
}
