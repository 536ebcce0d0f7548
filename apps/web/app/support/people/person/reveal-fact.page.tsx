import { Button } from '@identity/govuk'
import { PersonBarDocument, type PersonFact, RevealFactDocument } from '@identity/graphql-client'
import { Heading, Link, Paragraph } from '@identity/page-frame'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useWords, wordsIn } from '../../../words/words.ts'
import { nameInFull } from '../../parts/name-in-full.ts'
import { SupportForm } from '../../parts/support-form.tsx'
import { redirectDone } from '../../shell/done.session.ts'
import { requireStaff } from '../../shell/require-staff.ts'
import { SupportPage } from '../../shell/support-page.tsx'
import { returnPath } from '../../shell/support-path.ts'
import { personPath, toOpenPerson } from './person-path.ts'
import { readViewReason, ViewReasons } from './view-reasons.tsx'

const FACTS = [
  'DATE_OF_BIRTH',
  'EMAIL_ADDRESS',
  'TRN',
  'RECORD_DATE_OF_BIRTH',
  'RECORD_EMAIL_ADDRESS',
] as const satisfies PersonFact[]

/** The fact that the address names. An address that names none is no page. */
function readFact(request: Request): (typeof FACTS)[number] {
  const named = new URL(request.url).searchParams.get('fact')
  const fact = FACTS.find((one) => one === named)
  if (!fact) throw new Response(null, { status: 404 })
  return fact
}

/** The page that led here, or the person's. */
function backOf(request: Request, id: string): string {
  const back = returnPath(request)
  return back === '/support' ? personPath(id) : back
}

export async function loader(args: LoaderFunctionArgs) {
  const { api } = await requireStaff(args)
  const { id = '' } = args.params
  const fact = readFact(args.request)
  const { person } = await api.request(PersonBarDocument, { id })
  if (person.__typename !== 'Person') throw toOpenPerson(args.request, id)
  const led = new URL(args.request.url).searchParams.get('task')
  const task = led ?? person.openForTaskId ?? null
  return { fact, task, back: backOf(args.request, id), name: nameInFull(person.name) }
}

export async function action(args: ActionFunctionArgs) {
  const { api } = await requireStaff(args)
  const { request } = args
  const { id = '' } = args.params
  const fact = readFact(request)
  const why = await readViewReason(request)
  if (!why) return data({ problem: 'missing' as const }, { status: 400 })
  const { outcome } = await api.request(RevealFactDocument, { id, fact, ...why })
  switch (outcome.__typename) {
    case 'FactRevealed':
      throw await redirectDone(args, backOf(request, id), wordsIn('en', 'reveal-fact').text('done'))
    case 'FactNotKnown':
      return data({ problem: 'factNotKnown' as const }, { status: 409 })
    case 'TaskNotFound':
      return data({ problem: 'taskNotFound' as const }, { status: 400 })
    case 'OwnIdentityRefused':
    case 'PersonNotFound':
    case 'PersonNotOpen':
      throw toOpenPerson(request, id)
  }
}

/** Asks why a member of staff needs a fact that is hidden, before it is shown. */
export default function RevealFactPage() {
  const { fact, task, back, name } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useWords('reveal-fact')
  const heading = words(`heading.${fact}`, { name })
  const problem = answer && words(answer.problem)
  return (
    <SupportPage heading={heading} back={back} errors={problem ? [{ text: problem, href: '#reason' }] : []}>
      <Heading>{heading}</Heading>
      <SupportForm>
        {task && <input type="hidden" name="task" value={task} />}
        <ViewReasons legend={words('why')} hasTask={task !== null} errorMessage={problem} />
        <Button preventDoubleClick>{words('button')}</Button>
      </SupportForm>
      <Paragraph>
        <Link href={back}>{words('cancel')}</Link>
      </Paragraph>
    </SupportPage>
  )
}
