import { Button, InsetText, NotificationBanner } from '@identity/govuk'
import { FramedPage, type FramedPageProps } from '@identity/page-frame'
import { useLocation } from '@remix-run/react'
import { useSurroundings } from '../../shell/surroundings/page-surroundings.tsx'
import type { StaffMember } from '../../shell/surroundings/staff-member.ts'
import { useWords } from '../../words/words.ts'
import { SupportForm } from '../parts/support-form.tsx'
import { sectionAt, sectionsOf } from './navigation.ts'

export type SupportPageProps = Pick<FramedPageProps, 'heading' | 'back' | 'errors' | 'children'> & {
  /** Lists and comparisons take the whole width; by default a page takes two thirds. */
  isWide?: boolean | undefined
}

/**
 * A page for staff: the sections that their role has, who they are and the way out, the banner of the act that led here, then what the page has to
 * say. The loader's `requireStaff` notes the member; before that there are neither sections nor a name, and no sections
 * before the second factor is shown.
 */
export function SupportPage({ children, ...page }: SupportPageProps) {
  const { files, staff, done } = useSurroundings()
  const words = useWords('support')
  const navigation = useNavigation(staff)
  return (
    <FramedPage
      {...page}
      service={{ name: words.text('serviceName'), url: '/support' }}
      navigation={navigation}
      head={
        <>
          <meta name="robots" content="noindex" />
          <link rel="stylesheet" href={files.styles} />
          <link rel="stylesheet" href={files.supportStyles} />
        </>
      }
      above={staff && <SignedInAs member={staff} />}
    >
      {staff?.notice && <InsetText>{staff.notice}</InsetText>}
      {done && <NotificationBanner type="success" title={words('done')} text={done} />}
      {children}
    </FramedPage>
  )
}

function useNavigation(staff: StaffMember | undefined) {
  const words = useWords('support')
  const { pathname } = useLocation()
  if (!staff?.isProved) return undefined
  const here = sectionAt(pathname)
  return sectionsOf(staff.role).map(({ key, href }) => ({
    text: words(`section.${key}`),
    href,
    current: pathname === href,
    active: pathname !== href && here?.href === href,
  }))
}

function SignedInAs({ member: { name, role, isProved } }: { member: StaffMember }) {
  const words = useWords('support')
  return (
    <div className="app-signed-in">
      <p className="govuk-body-s app-signed-in__name">
        {words('signedInAs', { name, role: words(`role.${role}`) })}{' '}
        {isProved && (
          <a className="govuk-link" href="/support/account">
            {words('account')}
          </a>
        )}
      </p>
      <SupportForm action="/support/sign-out">
        <Button variant="secondary" className="app-signed-in__button" preventDoubleClick>
          {words('signOut')}
        </Button>
      </SupportForm>
    </div>
  )
}
