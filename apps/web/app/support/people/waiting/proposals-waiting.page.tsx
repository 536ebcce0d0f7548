import type { TableCell } from '@identity/govuk'
import { ProposalsWaitingDocument, type ProposalsWaitingQuery } from '@identity/graphql-client'
import { Heading, Link, Paragraph } from '@identity/page-frame'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useLocation } from '@remix-run/react'
import { ScrollTable } from '../../../shell/frame/scroll-table.tsx'
import { useWords } from '../../../words/words.ts'
import { PageLinks } from '../../parts/page-links.tsx'
import { requireStaff } from '../../shell/require-staff.ts'
import { SupportPage } from '../../shell/support-page.tsx'
import { withReturn } from '../../shell/support-path.ts'
import { dayOf } from '../person/instant.ts'
import { personPath } from '../person/person-path.ts'

type Proposal = ProposalsWaitingQuery['proposalsWaiting']['edges'][number]['node']

const DECIDED_AT: Record<Proposal['kind'], string> = {
  CLOSURE: '/close/approve',
  EMAIL_CHANGE: '/change/email/approve',
}

export async function loader(args: LoaderFunctionArgs) {
  const { api, member } = await requireStaff(args)
  const after = new URL(args.request.url).searchParams.get('after')
  const { proposalsWaiting } = await api.request(ProposalsWaitingDocument, { after })
  return { waiting: proposalsWaiting, member }
}

/** What colleagues proposed for a person, and a second member of staff has to decide, the oldest first. */
export default function ProposalsWaitingPage() {
  const { waiting } = useLoaderData<typeof loader>()
  const words = useWords('proposals-waiting')
  const heading = words('heading')
  const rows = useRows(waiting.edges.map(({ node }) => node))
  return (
    <SupportPage heading={heading} back="/support" isWide>
      <Heading>{heading}</Heading>
      {rows.length > 0 ? (
        <ScrollTable
          caption={words.text('caption', { count: waiting.total })}
          head={(['what', 'person', 'by', 'at'] as const).map((key) => ({ text: words(`column.${key}`) }))}
          rows={rows}
        />
      ) : (
        <Paragraph>{words('none')}</Paragraph>
      )}
      <PageLinks pageInfo={waiting.pageInfo} />
    </SupportPage>
  )
}

/** One's own is for a colleague to decide, and only a lead decides about an address: these lead to the person. */
function useRows(proposals: readonly Proposal[]): TableCell[][] {
  const { member } = useLoaderData<typeof loader>()
  const words = useWords('proposals-waiting')
  const { pathname, search } = useLocation()
  return proposals.map(({ kind, identityId, personInitials, proposedBy, isOwn, proposedAt }) => {
    const isTheirs = !isOwn && (kind === 'CLOSURE' || member.role === 'LEAD')
    return [
      {
        text: (
          <Link
            href={withReturn(personPath(identityId, isTheirs ? DECIDED_AT[kind] : ''), pathname + search)}
          >
            {words(`kind.${kind}`)}
          </Link>
        ),
      },
      { text: personInitials },
      { text: isOwn ? words('you') : proposedBy },
      { text: dayOf(proposedAt) },
    ]
  })
}
