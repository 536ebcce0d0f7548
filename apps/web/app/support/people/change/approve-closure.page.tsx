import { ApproveClosureDocument, PersonChangesDocument } from '@identity/graphql-client'
import { useActionData, useLoaderData } from '@remix-run/react'
import { openFreshAct, performAct } from './act-page.ts'
import { ActView } from './act-view.tsx'

export const loader = openFreshAct

export const action = performAct('approveClosure', async (api, person) => {
  const { changes } = await api.request(PersonChangesDocument, { id: person.id })
  const closureId = changes.__typename === 'PersonChanges' ? changes.closure?.id : undefined
  if (!closureId) return { __typename: 'NoSuchClosure' }
  return (await api.request(ApproveClosureDocument, { input: { person, closureId } })).outcome
})

/** Approves that the account of a person is closed. */
export default function ApproveClosurePage() {
  return (
    <ActView
      act="approveClosure"
      {...useLoaderData<typeof loader>()}
      answer={useActionData<typeof action>()}
    />
  )
}
