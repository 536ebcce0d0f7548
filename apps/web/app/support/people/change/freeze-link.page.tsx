import { FreezeLinkDocument, type FreezeLinkInput } from '@identity/graphql-client'
import { useActionData, useLoaderData } from '@remix-run/react'
import { openAct, performAct } from './act-page.ts'
import { ActView } from './act-view.tsx'

export const loader = openAct

export const action = performAct('freeze', async (api, person, filled) => {
  // The API checks each of them; the lists were looked over.
  const input = { person, ...filled } as unknown as FreezeLinkInput
  return (await api.request(FreezeLinkDocument, { input })).outcome
})

/** Hides the link of a person from services. */
export default function FreezeLinkPage() {
  return <ActView act="freeze" {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
