import {
  type GraphqlClient,
  MergesForMeDocument,
  ProposalsWaitingDocument,
  SupportTaskCountsDocument,
} from '@identity/graphql-client'
import { Heading, Link, Paragraph, Subheading } from '@identity/page-frame'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useWords } from '../../words/words.ts'
import { TaskCounts } from '../tasks/task-counts.tsx'
import { sectionsOf } from './navigation.ts'
import { requireStaff } from './require-staff.ts'
import { SupportPage } from './support-page.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const { api, member } = await requireStaff(args)
  const { supportTaskCounts: counts } = await api.request(SupportTaskCountsDocument, {})
  // Agents propose; those who decide see what waits for them.
  const [waiting, mergesForMe] = member.role === 'AGENT' ? [0, 0] : await waitingFor(api)
  return { member, counts, waiting, mergesForMe, now: new Date().toISOString() }
}

async function waitingFor(api: GraphqlClient): Promise<[proposals: number, merges: number]> {
  const [{ proposalsWaiting }, { merges }] = await Promise.all([
    api.request(ProposalsWaitingDocument, { first: 1 }),
    api.request(MergesForMeDocument, {}),
  ])
  return [proposalsWaiting.forMe, merges.total]
}

/** Where a member of staff begins. */
export default function SupportHomePage() {
  const { member, counts, waiting, mergesForMe, now } = useLoaderData<typeof loader>()
  const words = useWords('support-home')
  const names = useWords('support')
  const heading = words('heading')
  return (
    <SupportPage heading={heading} isWide>
      <Heading>{heading}</Heading>
      <TaskCounts counts={counts} role={member.role} now={now} />
      {waiting > 0 && (
        <section>
          <Subheading>
            <Link href="/support/people/waiting">{words('waiting')}</Link>
          </Subheading>
          <Paragraph>{words('about.waiting', { count: waiting })}</Paragraph>
        </section>
      )}
      {sectionsOf(member.role).map(
        ({ key, href }) =>
          key !== 'home' && (
            <section key={key}>
              <Subheading>
                <Link href={href}>{names(`section.${key}`)}</Link>
              </Subheading>
              <Paragraph>{words(`about.${key}`)}</Paragraph>
              {key === 'merges' && mergesForMe > 0 && (
                <Paragraph>
                  <Link href="/support/merges?show=FOR_ME">
                    {words('mergesForMe', { count: mergesForMe })}
                  </Link>
                </Paragraph>
              )}
            </section>
          ),
      )}
    </SupportPage>
  )
}
