import { Button, ErrorMessage, Select } from '@identity/govuk'
import { SupportTasksDocument } from '@identity/graphql-client'
import { Heading, Link, Paragraph } from '@identity/page-frame'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useWords } from '../../words/words.ts'
import { FilteredList } from '../parts/filter.tsx'
import { PageLinks } from '../parts/page-links.tsx'
import { pageOrFirst } from '../parts/page-or-first.ts'
import { SupportForm } from '../parts/support-form.tsx'
import { requireStaff } from '../shell/require-staff.ts'
import { SupportPage } from '../shell/support-page.tsx'
import type { queueAction } from './queue.action.ts'
import { asInput, readFilter } from './queue-filter.ts'
import { QueueFilterForm } from './queue-filter-form.tsx'
import { QueueTable } from './queue-table.tsx'
import { QueueViews } from './queue-views.tsx'

export { queueAction as action } from './queue.action.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { api, member } = await requireStaff(args)
  const url = new URL(args.request.url)
  const filter = readFilter(url.search)
  const after = url.searchParams.get('after')
  const asked = { filter: asInput(filter), sort: filter.sort, after }
  const found = await pageOrFirst(args.request, () => api.request(SupportTasksDocument, asked))
  return { list: found.supportTasks, desk: found.taskDesk, filter, member }
}

/** The queue. What it is narrowed to stands in the address, so that it can be kept and shared. */
export default function TaskQueuePage() {
  const { list, desk, filter, member } = useLoaderData<typeof loader>()
  const problem = useActionData<typeof queueAction>()
  const words = useWords('task-queue')
  const total = list.isTotalCapped ? words.text('more') : String(list.total)
  const heading = words.text(`heading.${filter.status}`, { total })
  const tasks = list.edges.map(({ node }) => node)
  const errorIn = (field: string) => (problem?.field === field ? problem.message : undefined)
  return (
    <SupportPage
      heading={heading}
      isWide
      errors={
        problem
          ? [{ text: problem.message, href: `#${problem.field === 'assignee' ? 'to' : problem.field}` }]
          : []
      }
    >
      <Heading>{heading}</Heading>
      <SupportForm action="/support/tasks/next">
        <Button preventDoubleClick>{words('next')}</Button>
      </SupportForm>
      <FilteredList filter={<QueueFilterForm filter={filter} desk={desk} memberId={member.id} />}>
        {tasks.length === 0 ? (
          <Nothing />
        ) : (
          <SupportForm>
            {errorIn('task') && <ErrorMessage id="task-error">{errorIn('task')}</ErrorMessage>}
            <QueueTable
              tasks={tasks}
              filter={filter}
              memberId={member.id}
              errorId={errorIn('task') && 'task-error'}
            />
            {filter.status === 'OPEN' && <AssignTo errorMessage={errorIn('assignee')} />}
          </SupportForm>
        )}
        <PageLinks pageInfo={list.pageInfo} />
        <QueueViews views={desk.views} typed={problem?.typed ?? ''} error={errorIn('name')} />
      </FilteredList>
    </SupportPage>
  )
}

function Nothing() {
  const { filter } = useLoaderData<typeof loader>()
  const words = useWords('task-queue')
  const { sort: _, status, ...bounds } = filter
  const isFiltered = status === 'CLOSED' || Object.values(bounds).some(Boolean)
  return (
    <>
      <Paragraph>{words(isFiltered ? 'empty' : 'emptyQueue')}</Paragraph>
      {isFiltered && (
        <Paragraph>
          <Link href="/support/tasks">{words('clear')}</Link>
        </Paragraph>
      )}
    </>
  )
}

/** An agent takes tasks for themselves; a lead gives them to any colleague. */
function AssignTo({ errorMessage }: { errorMessage: string | undefined }) {
  const { desk, member } = useLoaderData<typeof loader>()
  const words = useWords('task-queue')
  const isLead = member.role === 'LEAD'
  return (
    <>
      {(isLead || errorMessage) && (
        <Select
          id="to"
          name="assignee"
          label={{ text: words('assign.to') }}
          errorMessage={errorMessage}
          items={desk.colleagues
            .filter(({ id }) => isLead || id === member.id)
            .map(({ id, name }) => ({ value: id, text: name }))}
          value={member.id}
        />
      )}
      <Button variant="secondary" name="intent" value="assign" preventDoubleClick>
        {words(isLead ? 'assign.button' : 'assign.me')}
      </Button>
    </>
  )
}
