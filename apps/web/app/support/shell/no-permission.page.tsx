import type { StaffRole } from '@identity/graphql-client'
import { Bullets, Heading, linkTo, Paragraph } from '@identity/page-frame'
import { useWords } from '../../words/words.ts'
import { SupportPage } from './support-page.tsx'

/** What the API refuses a member of staff for their role: says which roles may. */
export function NoPermissionPage({ roles }: { roles: readonly StaffRole[] }) {
  const words = useWords('no-permission')
  const names = useWords('support')
  const heading = words('heading')
  return (
    <SupportPage heading={heading}>
      <Heading>{heading}</Heading>
      {roles.length > 0 ? (
        <>
          <Paragraph>{words('who')}</Paragraph>
          <Bullets items={roles.map((role) => names(`roles.${role}`))} />
          <Paragraph>{words('ask')}</Paragraph>
        </>
      ) : (
        <Paragraph>{words('noRole')}</Paragraph>
      )}
      <Paragraph>{words('home', { link: linkTo('/support') })}</Paragraph>
    </SupportPage>
  )
}
