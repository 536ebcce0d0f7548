import { DecideClosedRecordDocument, type DecideClosedRecordInput } from '@identity/graphql-client'
import { useActionData, useLoaderData } from '@remix-run/react'
import { openAct, performAct } from './act-page.ts'
import { ActView } from './act-view.tsx'

export const loader = openAct

export const action = performAct('closedRecord', async (api, person, filled) => {
  // The API checks each of them; the lists were looked over.
  const input = { person, ...filled } as unknown as DecideClosedRecordInput
  return (await api.request(DecideClosedRecordDocument, { input })).outcome
})

/** Decides about a link to a closed record. */
export default function DecideClosedRecordPage() {
  return (
    <ActView act="closedRecord" {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
  )
}
