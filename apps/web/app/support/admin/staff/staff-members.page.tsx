import { Button, Select } from '@identity/govuk'
import { StaffMemberState, StaffMembersDocument, StaffRole } from '@identity/graphql-client'
import { Address, Heading, Link, Paragraph } from '@identity/page-frame'
import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData, useLocation } from '@remix-run/react'
import { readChoice } from '../../../journeys/question/question-form.ts'
import { ScrollTable } from '../../../shell/frame/scroll-table.tsx'
import { useWords } from '../../../words/words.ts'
import { Filter, FilteredList } from '../../parts/filter.tsx'
import { FIRST_PAGE } from '../../parts/list-pages.ts'
import { PageLinks } from '../../parts/page-links.tsx'
import { withQuery } from '../../parts/query.ts'
import { dayAndTime } from '../../people/person/instant.ts'
import { requireStaff } from '../../shell/require-staff.ts'
import { SupportPage } from '../../shell/support-page.tsx'
import { withReturn } from '../../shell/support-path.ts'
import { MemberStateTag } from './member-state-tag.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const { api, member } = await requireStaff(args)
  const url = new URL(args.request.url)
  const role = readChoice(StaffRole, url.searchParams.get('role') ?? '')
  const state = readChoice(StaffMemberState, url.searchParams.get('state') ?? '')
  const after = url.searchParams.get('after')
  const { staffMembers } = await api
    .request(StaffMembersDocument, { role, state, after })
    .catch((error: unknown) => {
      // A place of another list, or one that was cut short: the first page is always there.
      const isNoPlace = error instanceof Response && error.status === 400
      throw after && isNoPlace ? redirect(withQuery(url, FIRST_PAGE)) : error
    })
  return { list: staffMembers, role, state, member }
}

/** The members of staff and those who are invited. Leavers are shown when they are asked for. */
export default function StaffMembersPage() {
  const { list, member } = useLoaderData<typeof loader>()
  const { pathname, search } = useLocation()
  const words = useWords('staff-members')
  const names = useWords('support')
  const heading = words('heading')
  const members = list.edges.map(({ node }) => node)
  return (
    <SupportPage heading={heading} isWide>
      <Heading>{heading}</Heading>
      {member.role === 'OWNER' && <Button href="/support/admin/staff/invite">{words('invite')}</Button>}
      <FilteredList filter={<MembersFilter />}>
        {members.length === 0 ? (
          <Paragraph>{words('empty')}</Paragraph>
        ) : (
          <ScrollTable
            caption={words.text('caption')}
            head={(['name', 'role', 'state', 'lastUsed'] as const).map((key) => ({
              text: words(`column.${key}`),
            }))}
            rows={members.map(({ id, name, emailAddress, role, state, lastUsedAt }) => [
              {
                text: (
                  <>
                    <Link href={withReturn(`/support/admin/staff/${id}`, pathname + search)}>{name}</Link>
                    <br />
                    <Address>{emailAddress}</Address>
                  </>
                ),
              },
              { text: names(`roleAlone.${role}`) },
              { text: <MemberStateTag state={state} /> },
              { text: lastUsedAt ? dayAndTime(lastUsedAt) : words('notLately') },
            ])}
          />
        )}
        <PageLinks pageInfo={list.pageInfo} />
      </FilteredList>
    </SupportPage>
  )
}

function MembersFilter() {
  const { role, state } = useLoaderData<typeof loader>()
  const words = useWords('staff-members')
  const names = useWords('support')
  const roles = Object.values(StaffRole).map((value) => ({ value, text: names.text(`roleAlone.${value}`) }))
  const states = Object.values(StaffMemberState).map((value) => ({
    value,
    text: words.text(`state.${value}`),
  }))
  const chosen = [
    ...(role ? [{ name: 'role', text: names.text(`roleAlone.${role}`) }] : []),
    ...(state ? [{ name: 'state', text: words.text(`state.${state}`) }] : []),
  ]
  return (
    <Filter chosen={chosen}>
      <Select
        id="role"
        name="role"
        label={{ text: words('column.role') }}
        items={[{ value: '', text: words.text('any') }, ...roles]}
        value={role ?? ''}
      />
      <Select
        id="state"
        name="state"
        label={{ text: words('column.state') }}
        items={[{ value: '', text: words.text('members') }, ...states]}
        value={state ?? ''}
      />
    </Filter>
  )
}
