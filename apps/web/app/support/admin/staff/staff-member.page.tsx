import { InsetText, SummaryList } from '@identity/govuk'
import { Address, Bullets, Heading, Link, Paragraph, Subheading } from '@identity/page-frame'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useWords } from '../../../words/words.ts'
import { dayAndTime } from '../../people/person/instant.ts'
import { requireStaff } from '../../shell/require-staff.ts'
import { SupportPage } from '../../shell/support-page.tsx'
import { returnPath } from '../../shell/support-path.ts'
import { actsOn, type ShownMember } from './member-acts.ts'
import { MemberStateTag } from './member-state-tag.tsx'
import { openMember } from './open-member.ts'

const LIST = '/support/admin/staff'

export async function loader(args: LoaderFunctionArgs) {
  const { api, member: viewer } = await requireStaff(args)
  const member = await openMember(api, args.params.id)
  const back = returnPath(args.request)
  return { member, acts: actsOn(member, viewer), isSelf: member.id === viewer.id, back }
}

/** A member of staff, and what an owner or a lead does about them. */
export default function StaffMemberPage() {
  const { member, acts, isSelf, back } = useLoaderData<typeof loader>()
  const words = useWords('staff-member')
  return (
    <SupportPage heading={member.name} back={back.startsWith(LIST) ? back : LIST}>
      <Heading>{member.name}</Heading>
      <Facts member={member} />
      {member.proposedById && <InsetText>{words('proposed')}</InsetText>}
      {acts.length > 0 && (
        <>
          <Subheading>{words('acts')}</Subheading>
          <Bullets
            items={acts.map((act) => (
              <Link key={act} href={`${LIST}/${member.id}/${act}`}>
                {words(`act.${act}`)}
              </Link>
            ))}
          />
        </>
      )}
      {isSelf && <Paragraph>{words('self')}</Paragraph>}
    </SupportPage>
  )
}

function Facts({ member }: { member: ShownMember }) {
  const { emailAddress, role, state, invitedAt, invitationExpiresAt, joinedAt, leftAt } = member
  const words = useWords('staff-member')
  const names = useWords('support')
  const row = (key: 'invited' | 'expires' | 'joined' | 'lastUsed' | 'left', instant: string) => ({
    key: words(key),
    value: dayAndTime(instant),
  })
  return (
    <SummaryList
      rows={[
        { key: words('emailAddress'), value: <Address>{emailAddress}</Address> },
        { key: words('role'), value: names(`roleAlone.${role}`) },
        { key: words('state'), value: <MemberStateTag state={state} /> },
        row('invited', invitedAt),
        ...(joinedAt ? [row('joined', joinedAt)] : [row('expires', invitationExpiresAt)]),
        ...(member.lastUsedAt ? [row('lastUsed', member.lastUsedAt)] : []),
        ...(joinedAt && !leftAt
          ? [{ key: words('factors'), value: words('factorCount', { factors: member.factors }) }]
          : []),
        ...(leftAt ? [row('left', leftAt)] : []),
      ]}
    />
  )
}
