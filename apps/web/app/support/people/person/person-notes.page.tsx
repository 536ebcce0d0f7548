import { Button, Textarea } from '@identity/govuk'
import { AddNoteDocument, PersonNotesPageDocument } from '@identity/graphql-client'
import { Paragraph } from '@identity/page-frame'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readForm } from '../../../journeys/question/question-form.ts'
import { useWords, wordsIn } from '../../../words/words.ts'
import { PageLinks } from '../../parts/page-links.tsx'
import { pageOrFirst } from '../../parts/page-or-first.ts'
import { SupportForm } from '../../parts/support-form.tsx'
import { redirectDone } from '../../shell/done.session.ts'
import { requireStaff } from '../../shell/require-staff.ts'
import { NoteEntries } from './note-entries.tsx'
import { PersonFrame } from './person-frame.tsx'
import { personPathFrom, toOpenPerson } from './person-path.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { api } = await requireStaff(args)
  const { id = '' } = args.params
  const after = new URL(args.request.url).searchParams.get('after')
  const { person, personNotes } = await pageOrFirst(args.request, () =>
    api.request(PersonNotesPageDocument, { id, after }),
  )
  if (person.__typename !== 'Person' || personNotes.__typename !== 'PersonNotes')
    throw toOpenPerson(args.request, id)
  return { person, notes: personNotes }
}

export async function action(args: ActionFunctionArgs) {
  const { api } = await requireStaff(args)
  const { id = '' } = args.params
  const { text } = await readForm(args.request, 'text')
  const { outcome } = await api.request(AddNoteDocument, { id, text })
  switch (outcome.__typename) {
    case 'NoteAdded':
      throw await redirectDone(
        args,
        personPathFrom(new URL(args.request.url), id, '/notes'),
        wordsIn('en', 'person-notes').text('done'),
      )
    case 'NoteRefused':
      return data({ problem: outcome.problem, text }, { status: 400 })
    case 'OwnIdentityRefused':
    case 'PersonNotFound':
    case 'PersonNotOpen':
    case 'TaskNotFound':
      throw toOpenPerson(args.request, id)
  }
}

/** The notes of staff about a person, and the form that adds one. */
export default function PersonNotesPage() {
  const { person, notes } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const words = useWords('person-notes')
  const problem = refused && words(`problem.${refused.problem}`)
  return (
    <PersonFrame
      person={person}
      heading={words('heading')}
      errors={problem ? [{ text: problem, href: '#text' }] : []}
    >
      <SupportForm>
        <Textarea
          id="text"
          name="text"
          label={{ text: words('label'), size: 'm' }}
          hint={words('hint')}
          value={refused?.text ?? ''}
          errorMessage={problem}
        />
        <Button preventDoubleClick>{words('button')}</Button>
      </SupportForm>
      {notes.edges.length === 0 ? (
        <Paragraph>{words('empty')}</Paragraph>
      ) : (
        <NoteEntries notes={notes.edges.map(({ node }) => node)} isTaskLinked />
      )}
      <PageLinks pageInfo={notes.pageInfo} />
    </PersonFrame>
  )
}
