import { ChangeOfficialNameDocument, type ChangeOfficialNameInput } from '@identity/graphql-client'
import { useActionData, useLoaderData } from '@remix-run/react'
import { openAct, performAct } from './act-page.ts'
import { ActView } from './act-view.tsx'

export const loader = openAct

export const action = performAct('name', async (api, person, filled) => {
  // The API checks each of them; the lists were looked over.
  const hasOneName = filled.hasOneName === 'yes'
  const input = { person, ...filled, hasOneName } as unknown as ChangeOfficialNameInput
  return (await api.request(ChangeOfficialNameDocument, { input })).outcome
})

/** Changes the official name that a person gave. */
export default function ChangeNamePage() {
  return <ActView act="name" {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
