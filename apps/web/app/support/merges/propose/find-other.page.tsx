import { PersonBarDocument, SearchPeopleDocument } from '@identity/graphql-client'
import { Bullets, Heading, Paragraph } from '@identity/page-frame'
import { data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData, useLocation } from '@remix-run/react'
import { ScrollTable } from '../../../shell/frame/scroll-table.tsx'
import { useWords } from '../../../words/words.ts'
import { FIRST_PAGE } from '../../parts/list-pages.ts'
import { nameInFull } from '../../parts/name-in-full.ts'
import { PageLinks } from '../../parts/page-links.tsx'
import { withQuery } from '../../parts/query.ts'
import { SearchForm } from '../../parts/search-form.tsx'
import { usePersonRows } from '../../people/find/people-rows.tsx'
import { personPathFrom, toOpenPerson } from '../../people/person/person-path.ts'
import { requireStaff } from '../../shell/require-staff.ts'
import { SupportPage } from '../../shell/support-page.tsx'
import { taskPath } from '../../task/task-path.ts'
import { proposalPath } from './proposal-path.ts'

/** Before anything is typed it looks for accounts with the name of this one: the other is most often among them. */
export async function loader(args: LoaderFunctionArgs) {
  const { api } = await requireStaff(args)
  const { id = '' } = args.params
  const url = new URL(args.request.url)
  const { person } = await api.request(PersonBarDocument, { id })
  if (person.__typename !== 'Person') throw toOpenPerson(args.request, id)
  const name = nameInFull(person.name)
  const typed = url.searchParams.get('q')
  const after = url.searchParams.get('after')
  const asked = { text: typed ?? name, filters: {}, after }
  const { searchPeople: outcome } = await api.request(SearchPeopleDocument, asked)
  const shown = { id: person.id, name, typed, back: backOf(args.request, person.id) }
  if (outcome.__typename === 'SearchTextRefused')
    return data({ ...shown, found: null, refusal: outcome.reason }, { status: typed === null ? 200 : 400 })
  if (outcome.__typename === 'TooManySearches')
    return data({ ...shown, found: null, refusal: 'TOO_MANY' as const }, { status: 429 })
  const { edges, pageInfo } = outcome.people
  if (after && edges.length === 0 && outcome.total > 0) throw redirect(withQuery(url, FIRST_PAGE), 303)
  const others = edges.map(({ node }) => node).filter((node) => !('id' in node && node.id === person.id))
  return data({ ...shown, found: { others, pageInfo }, refusal: null })
}

/** The task that led here, or the person's page. */
function backOf(request: Request, id: string): string {
  const url = new URL(request.url)
  const task = url.searchParams.get('task')
  return task ? taskPath(task) : personPathFrom(url, id)
}

/** Which other account is the same person’s. */
export default function FindOtherPage() {
  const { id, name, typed, back, found, refusal } = useLoaderData<typeof loader>()
  const { pathname, search } = useLocation()
  const words = useWords('find-other')
  const finding = useWords('find-people')
  const task = new URLSearchParams(search).get('task')
  const heading = words('heading', { name })
  const isAnError = typed !== null || refusal === 'TOO_MANY'
  const problem = isAnError && refusal ? finding(`refused.${refusal}`) : undefined
  const rows = usePersonRows(found?.others ?? [], (otherId) =>
    withQuery({ pathname: proposalPath(id, otherId), search: '' }, { task }),
  )
  return (
    <SupportPage
      heading={heading}
      back={back}
      isWide
      errors={problem ? [{ text: problem, href: '#q' }] : undefined}
    >
      <Heading>{heading}</Heading>
      <SearchForm
        action={pathname}
        label={finding('label')}
        hint={finding('hint')}
        button={finding('button')}
        value={typed ?? ''}
        errorMessage={problem}
        keep={['task', 'return']}
      />
      {found && rows.length === 0 && (
        <>
          <Paragraph>{words(typed === null ? 'noneAlike' : 'none')}</Paragraph>
          <Bullets items={[finding('tryPrevious'), finding('tryEmail')]} />
        </>
      )}
      {rows.length > 0 && (
        <>
          <Paragraph>{words(typed === null ? 'alike' : 'found')}</Paragraph>
          <ScrollTable
            caption={words.text('caption')}
            head={(['person', 'emailAddress', 'record', 'services', 'tasks'] as const).map((key) => ({
              text: finding(key),
              format: key === 'tasks' ? ('numeric' as const) : undefined,
            }))}
            rows={rows}
            firstCellIsHeader
          />
        </>
      )}
      {found && <PageLinks pageInfo={found.pageInfo} />}
    </SupportPage>
  )
}
