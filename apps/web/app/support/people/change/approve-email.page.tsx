import { ApproveEmailChangeDocument, type ApproveEmailChangeInput } from '@identity/graphql-client'
import { useActionData, useLoaderData } from '@remix-run/react'
import { openFreshAct, performAct } from './act-page.ts'
import { ActView } from './act-view.tsx'

export const loader = openFreshAct

export const action = performAct('approveEmail', async (api, person, filled) => {
  // The API checks each of them; the lists were looked over.
  const input = { person, ...filled } as unknown as ApproveEmailChangeInput
  return (await api.request(ApproveEmailChangeDocument, { input })).outcome
})

/** Approves a proposed address. */
export default function ApproveEmailPage() {
  return (
    <ActView act="approveEmail" {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
  )
}
