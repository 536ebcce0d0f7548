import { RefuseWithheldTrnDocument, type RefuseWithheldTrnInput } from '@identity/graphql-client'
import { useActionData, useLoaderData } from '@remix-run/react'
import { openAct, performAct } from './act-page.ts'
import { ActView } from './act-view.tsx'

export const loader = openAct

export const action = performAct('withhold', async (api, person, filled) => {
  // The API checks each of them; the lists were looked over.
  const input = { person, ...filled } as unknown as RefuseWithheldTrnInput
  return (await api.request(RefuseWithheldTrnDocument, { input })).outcome
})

/** Does not give a withheld TRN out. */
export default function RefuseWithheldPage() {
  return (
    <ActView act="withhold" {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
  )
}
