import { Button } from '@identity/govuk'
import {
  EndPersonSessionsDocument,
  PersonSessionsPageDocument,
  type PersonSessionsPageQuery,
} from '@identity/graphql-client'
import { Paragraph } from '@identity/page-frame'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readForm } from '../../../journeys/question/question-form.ts'
import { ScrollTable } from '../../../shell/frame/scroll-table.tsx'
import { hasMessage, showMessage, useWords, wordsIn } from '../../../words/words.ts'
import { SupportForm } from '../../parts/support-form.tsx'
import { redirectDone } from '../../shell/done.session.ts'
import { requireStaff } from '../../shell/require-staff.ts'
import { dayAndTime, dayOf } from './instant.ts'
import { PersonFrame } from './person-frame.tsx'
import { personPathFrom, toOpenPerson } from './person-path.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { api } = await requireStaff(args)
  const { id = '' } = args.params
  const { person } = await api.request(PersonSessionsPageDocument, { id })
  if (person.__typename !== 'Person') throw toOpenPerson(args.request, id)
  return { person }
}

export async function action(args: ActionFunctionArgs) {
  const { api } = await requireStaff(args)
  const { id = '' } = args.params
  const { session } = await readForm(args.request, 'session')
  const ended = { id, sessionId: session || null }
  const { outcome } = await api.request(EndPersonSessionsDocument, ended)
  switch (outcome.__typename) {
    case 'PersonSessionsEnded':
      return redirectDone(
        args,
        personPathFrom(new URL(args.request.url), id, '/sessions'),
        wordsIn('en', 'person-sessions').text('done'),
      )
    case 'OwnIdentityRefused':
    case 'PersonNotFound':
    case 'PersonNotOpen':
      return toOpenPerson(args.request, id)
  }
}

/** The sign-ins of a person, and the buttons that end one of them or all. */
export default function PersonSessionsPage() {
  const { person } = useLoaderData<typeof loader>()
  const words = useWords('person-sessions')
  const { sessions } = person
  const isSignedIn = sessions.some(({ isLive }) => isLive)
  return (
    <PersonFrame person={person} heading={words('heading')}>
      {sessions.length === 0 ? (
        <Paragraph>{words('empty')}</Paragraph>
      ) : (
        <ScrollTable
          caption={words.text('caption')}
          head={(['signedInAt', 'services', 'state', 'end'] as const).map((key) => ({ text: words(key) }))}
          rows={sessions.map((session) => [
            { text: dayAndTime(session.signedInAt) },
            { text: session.serviceNames.length > 0 ? session.serviceNames.join(', ') : words('none') },
            { text: <State session={session} /> },
            { text: session.isLive && <EndOne session={session} /> },
          ])}
        />
      )}
      {isSignedIn && (
        <>
          <Paragraph>{words('endText')}</Paragraph>
          <SupportForm>
            <Button variant="warning" preventDoubleClick>
              {words('endAll')}
            </Button>
          </SupportForm>
        </>
      )}
    </PersonFrame>
  )
}

type Person = Extract<PersonSessionsPageQuery['person'], { __typename: 'Person' }>
type Session = Person['sessions'][number]

function State({ session: { isLive, endedAt, endReason } }: { session: Session }) {
  const words = useWords('person-sessions')
  if (isLive) return <>{words('live')}</>
  if (!endedAt) return <>{words('over')}</>
  const key = `ended.${endReason}`
  const known = hasMessage('person-sessions', key) ? key : 'ended.other'
  return <>{showMessage('en', 'person-sessions', known, { day: dayOf(endedAt) })}</>
}

function EndOne({ session: { id, signedInAt } }: { session: Session }) {
  const words = useWords('person-sessions')
  return (
    <SupportForm>
      <input type="hidden" name="session" value={id} />
      <Button variant="secondary" preventDoubleClick>
        {words('endOne')}{' '}
        <span className="govuk-visually-hidden">{words('endOneOf', { when: dayAndTime(signedInAt) })}</span>
      </Button>
    </SupportForm>
  )
}
