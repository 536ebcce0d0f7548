import { type StopEmailChangeInput, UndoEmailChangeDocument } from '@identity/graphql-client'
import { useActionData, useLoaderData } from '@remix-run/react'
import { openFreshAct, performAct } from './act-page.ts'
import { ActView } from './act-view.tsx'

export const loader = openFreshAct

export const action = performAct('undoEmail', async (api, person, filled) => {
  // The API checks each of them; the lists were looked over.
  const input = { person, ...filled } as unknown as StopEmailChangeInput
  return (await api.request(UndoEmailChangeDocument, { input })).outcome
})

/** Takes a change of address back. */
export default function UndoEmailChangePage() {
  return (
    <ActView act="undoEmail" {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
  )
}
