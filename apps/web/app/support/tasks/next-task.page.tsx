import { NextTaskDocument } from '@identity/graphql-client'
import { Heading, Link, Paragraph } from '@identity/page-frame'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useWords } from '../../words/words.ts'
import { requireStaff } from '../shell/require-staff.ts'
import { SupportPage } from '../shell/support-page.tsx'

const QUEUE = '/support/tasks'
const NONE_LEFT = '/support/tasks/next?left=none'

/** Opening the address takes no task: only the button does. The page is there to say that none was left. */
export async function loader(args: LoaderFunctionArgs) {
  await requireStaff(args)
  return new URL(args.request.url).searchParams.has('left') ? null : redirect(QUEUE, 303)
}

export async function action(args: ActionFunctionArgs) {
  const { api } = await requireStaff(args)
  const { outcome } = await api.request(NextTaskDocument, {})
  switch (outcome.__typename) {
    case 'TaskTaken':
      return redirect(`${QUEUE}/${outcome.task.id}`, 303)
    case 'NoTaskLeft':
      return redirect(NONE_LEFT, 303)
  }
}

export default function NextTaskPage() {
  const words = useWords('next-task')
  const heading = words('heading')
  return (
    <SupportPage heading={heading} back={QUEUE}>
      <Heading>{heading}</Heading>
      <Paragraph>{words('none')}</Paragraph>
      <Paragraph>
        <Link href={QUEUE}>{words('all')}</Link>
      </Paragraph>
    </SupportPage>
  )
}
