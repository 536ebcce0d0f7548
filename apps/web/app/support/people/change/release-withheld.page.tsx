import { ReleaseWithheldTrnDocument, type ReleaseWithheldTrnInput } from '@identity/graphql-client'
import { useActionData, useLoaderData } from '@remix-run/react'
import { openFreshAct, performAct } from './act-page.ts'
import { ActView } from './act-view.tsx'

export const loader = openFreshAct

export const action = performAct('release', async (api, person, filled) => {
  // The API checks each of them; the lists were looked over.
  const input = { person, ...filled } as unknown as ReleaseWithheldTrnInput
  return (await api.request(ReleaseWithheldTrnDocument, { input })).outcome
})

/** Gives a withheld TRN out. */
export default function ReleaseWithheldPage() {
  return <ActView act="release" {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
