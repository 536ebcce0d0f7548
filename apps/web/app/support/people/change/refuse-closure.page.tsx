import { PersonChangesDocument, RefuseClosureDocument } from '@identity/graphql-client'
import { useActionData, useLoaderData } from '@remix-run/react'
import { openAct, performAct } from './act-page.ts'
import { ActView } from './act-view.tsx'

export const loader = openAct

export const action = performAct('refuseClosure', async (api, person) => {
  const { changes } = await api.request(PersonChangesDocument, { id: person.id })
  const closureId = changes.__typename === 'PersonChanges' ? changes.closure?.id : undefined
  if (!closureId) return { __typename: 'NoSuchClosure' }
  return (await api.request(RefuseClosureDocument, { input: { person, closureId } })).outcome
})

/** Refuses to close the account of a person. */
export default function RefuseClosurePage() {
  return (
    <ActView
      act="refuseClosure"
      {...useLoaderData<typeof loader>()}
      answer={useActionData<typeof action>()}
    />
  )
}
