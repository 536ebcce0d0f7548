import { ChangeDateOfBirthDocument, type ChangeDateOfBirthInput } from '@identity/graphql-client'
import { useActionData, useLoaderData } from '@remix-run/react'
import { openAct, performAct } from './act-page.ts'
import { ActView } from './act-view.tsx'

export const loader = openAct

export const action = performAct('dateOfBirth', async (api, person, filled) => {
  // The API checks each of them; the lists were looked over.
  const input = { person, ...filled } as unknown as ChangeDateOfBirthInput
  return (await api.request(ChangeDateOfBirthDocument, { input })).outcome
})

/** Changes the date of birth that a person gave. */
export default function ChangeDateOfBirthPage() {
  return (
    <ActView act="dateOfBirth" {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
  )
}
