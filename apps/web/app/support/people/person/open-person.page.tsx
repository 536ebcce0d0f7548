import { Button, InsetText } from '@identity/govuk'
import { OpenPersonDocument, PersonStandingDocument, type ViewReason } from '@identity/graphql-client'
import { Heading, Link, Paragraph } from '@identity/page-frame'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useWords } from '../../../words/words.ts'
import { SupportForm } from '../../parts/support-form.tsx'
import { requireStaff } from '../../shell/require-staff.ts'
import { SupportPage } from '../../shell/support-page.tsx'
import { returnPath } from '../../shell/support-path.ts'
import { openedFrom, personPath } from './person-path.ts'
import { readViewReason, ViewReasons } from './view-reasons.tsx'

type Refusal = 'own' | 'notFound' | 'tooMany'
const STATUS: Record<Refusal, number> = { own: 403, notFound: 404, tooMany: 429 }

type Answer = {
  refusal?: Refusal
  problem?: 'missing' | 'taskNotFound'
  /** Why the member last had the person open: that time is over. */
  last?: { reason: ViewReason; taskId: string | null }
}
const refused = (refusal: Refusal) => data<Answer>({ refusal }, { status: STATUS[refusal] })
const wrong = (problem: 'missing' | 'taskNotFound') => data<Answer>({ problem }, { status: 400 })

export async function loader(args: LoaderFunctionArgs) {
  const { api } = await requireStaff(args)
  const { id = '' } = args.params
  const { person } = await api.request(PersonStandingDocument, { id })
  switch (person.__typename) {
    case 'Person':
      throw redirect(whereTo(args.request, id), 303)
    case 'PersonNotOpen': {
      const { lastReason, lastTaskId } = person
      return data<Answer>(lastReason ? { last: { reason: lastReason, taskId: lastTaskId ?? null } } : {})
    }
    case 'OwnIdentityRefused':
      return refused('own')
    case 'PersonNotFound':
      return refused('notFound')
  }
}

export async function action(args: ActionFunctionArgs) {
  const { api } = await requireStaff(args)
  const { request } = args
  const { id = '' } = args.params
  const why = await readViewReason(request)
  if (!why) return wrong('missing')
  const { outcome } = await api.request(OpenPersonDocument, { id, ...why })
  switch (outcome.__typename) {
    case 'PersonOpened':
      throw redirect(whereTo(request, outcome.id), 303)
    case 'TaskNotFound':
      return wrong('taskNotFound')
    case 'OwnIdentityRefused':
      return refused('own')
    case 'PersonNotFound':
      return refused('notFound')
    case 'TooManyPeopleOpened':
      return refused('tooMany')
  }
}

/** The page that led here, or the person's. */
function whereTo(request: Request, id: string): string {
  const back = returnPath(request)
  return back === '/support' ? personPath(id) : back
}

/** The list or the task from which the person is opened; else the search. */
function useList(): string {
  const page = openedFrom(useLocation())
  const list = openedFrom(new URL(page, 'http://support.invalid'))
  return list === '/support' ? '/support/people' : list
}

/** Asks why a member of staff looks at a person, before anything about the person is shown. */
export default function OpenPersonPage() {
  const found = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useWords('open-person')
  const list = useList()
  const refusal = answer?.refusal ?? found.refusal
  if (refusal) return <NotOpened refusal={refusal} />
  const heading = words('heading')
  const problem = answer?.problem && words(answer.problem)
  return (
    <SupportPage heading={heading} back={list} errors={problem ? [{ text: problem, href: '#reason' }] : []}>
      {found.last && <InsetText>{words('again')}</InsetText>}
      <SupportForm>
        <OpenReasons problem={problem} last={found.last} />
        <Button preventDoubleClick>{words('button')}</Button>
      </SupportForm>
    </SupportPage>
  )
}

function OpenReasons({ problem, last }: { problem: ReactNode; last: Answer['last'] }) {
  const words = useWords('open-person')
  const { search } = useLocation()
  const hasTask = new URLSearchParams(search).has('task')
  const lastTask = hasTask ? null : (last?.taskId ?? null)
  return (
    <>
      {lastTask && <input type="hidden" name="task" value={lastTask} />}
      <ViewReasons
        legend={words('heading')}
        isPageHeading
        hasTask={hasTask || lastTask !== null}
        value={hasTask ? 'TASK' : last?.reason}
        errorMessage={problem}
      />
    </>
  )
}

function NotOpened({ refusal }: { refusal: Refusal }) {
  const words = useWords('open-person')
  const heading = words(`${refusal}.heading`)
  return (
    <SupportPage heading={heading}>
      <Heading>{heading}</Heading>
      <Paragraph>{words(`${refusal}.text`)}</Paragraph>
      <Paragraph>
        <Link href="/support/people">{words('find')}</Link>
      </Paragraph>
    </SupportPage>
  )
}
