import { Select } from '@identity/govuk'
import { MergeStatus, MergesDocument } from '@identity/graphql-client'
import { Heading, Link, Paragraph } from '@identity/page-frame'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useWords } from '../../words/words.ts'
import { Filter, FilteredList } from '../parts/filter.tsx'
import { PageLinks } from '../parts/page-links.tsx'
import { pageOrFirst } from '../parts/page-or-first.ts'
import { requireStaff } from '../shell/require-staff.ts'
import { SupportPage } from '../shell/support-page.tsx'
import { MergesTable } from './merges-table.tsx'

const FOR_ME = 'FOR_ME'
const choices = [FOR_ME, ...Object.values(MergeStatus)] as const

/** What the list is narrowed to, as the address holds it. */
function readShow(search: URLSearchParams) {
  return choices.find((one) => one === search.get('show')) ?? null
}

export async function loader(args: LoaderFunctionArgs) {
  const { api, member } = await requireStaff(args)
  const url = new URL(args.request.url)
  const show = readShow(url.searchParams)
  const after = url.searchParams.get('after')
  const asked = { status: show === FOR_ME ? null : show, isForMe: show === FOR_ME, after }
  const { merges } = await pageOrFirst(args.request, () => api.request(MergesDocument, asked))
  return { merges, show, isAgent: member.role === 'AGENT' }
}

/** The merges that were proposed, the latest first. */
export default function MergesPage() {
  const { merges, show, isAgent } = useLoaderData<typeof loader>()
  const words = useWords('merges')
  const heading = words('heading', { total: merges.isTotalCapped ? words.text('more') : merges.total })
  // An agent decides on none.
  const offered = choices.filter((one) => !isAgent || one !== FOR_ME)
  const items = offered.map((value) => ({ value, text: words.text(`show.${value}`) }))
  const filter = (
    <Filter chosen={show ? [{ name: 'show', text: words.text(`show.${show}`) }] : []}>
      <Select
        id="show"
        name="show"
        label={{ text: words('show') }}
        items={[{ value: '', text: words.text('all') }, ...items]}
        value={show ?? ''}
      />
    </Filter>
  )
  return (
    <SupportPage heading={heading} isWide>
      <Heading>{heading}</Heading>
      <FilteredList filter={filter}>
        {merges.edges.length > 0 ? (
          <MergesTable merges={merges.edges.map(({ node }) => node)} />
        ) : (
          <>
            <Paragraph>{words(show ? 'empty' : 'none')}</Paragraph>
            {show && (
              <Paragraph>
                <Link href="/support/merges">{words('clear')}</Link>
              </Paragraph>
            )}
          </>
        )}
        <PageLinks pageInfo={merges.pageInfo} />
      </FilteredList>
    </SupportPage>
  )
}
