import { StopEmailChangeDocument, type StopEmailChangeInput } from '@identity/graphql-client'
import { useActionData, useLoaderData } from '@remix-run/react'
import { openAct, performAct } from './act-page.ts'
import { ActView } from './act-view.tsx'

export const loader = openAct

export const action = performAct('stopEmail', async (api, person, filled) => {
  // The API checks each of them; the lists were looked over.
  const input = { person, ...filled } as unknown as StopEmailChangeInput
  return (await api.request(StopEmailChangeDocument, { input })).outcome
})

/** Stops a proposed address. */
export default function StopEmailChangePage() {
  return (
    <ActView act="stopEmail" {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
  )
}
