import { WarningText } from '@identity/govuk'
import type { PersonBarFieldsFragment } from '@identity/graphql-client'
import { Heading } from '@identity/page-frame'
import { useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useSurroundings } from '../../../shell/surroundings/page-surroundings.tsx'
import { clockTime } from '../../../words/waiting-time.ts'
import { useWords } from '../../../words/words.ts'
import { IdentityBar } from '../../parts/identity-bar.tsx'
import { nameInFull } from '../../parts/name-in-full.ts'
import { otherPreferredName } from '../../parts/preferred-name.ts'
import { Tabs } from '../../parts/tabs.tsx'
import { mayOpen } from '../../shell/page-roles.ts'
import { SupportPage, type SupportPageProps } from '../../shell/support-page.tsx'
import { openedFrom, personPath, personPathFrom } from './person-path.ts'

type PersonFrameProps = Pick<SupportPageProps, 'errors' | 'children'> & {
  person: PersonBarFieldsFragment
  /** The page's own heading. On the person's page it is their name. */
  heading?: ReactNode
}

/** A page about one person: who it is, what to know first, and the other pages about them. */
export function PersonFrame({ person, heading, errors, children }: PersonFrameProps) {
  const words = useWords('support-person')
  const { staff } = useSurroundings()
  const here = useLocation()
  const preferredName = otherPreferredName(person)
  const name = nameInFull(person.name)
  const tabs = [
    { href: '', key: 'overview' },
    { href: '/timeline', key: 'timeline' },
    { href: '/sessions', key: 'sessions' },
    { href: '/notes', key: 'notes' },
  ] as const
  const isOpenTo = ({ href }: (typeof tabs)[number]) =>
    staff !== undefined && mayOpen(personPath(person.id, href), staff.role)
  return (
    <SupportPage heading={heading ?? name} back={useBack()} isWide errors={errors}>
      <IdentityBar
        title={name}
        isHeading={!heading}
        facts={[
          ...(preferredName ? [{ key: words('preferredName'), value: preferredName }] : []),
          { key: words('record'), value: words(`status.${person.trnLookupStatus}`) },
          { key: words('openUntil'), value: clockTime(new Date(person.openUntil)) },
        ]}
      />
      {person.warnings.map((warning) => (
        <WarningText key={warning}>{words(`warning.${warning}`)}</WarningText>
      ))}
      <Tabs
        label={words.text('tabs')}
        tabs={tabs.filter(isOpenTo).map(({ href, key }) => ({
          href: personPathFrom(here, person.id, href),
          text: words(`tab.${key}`),
        }))}
      />
      {heading && <Heading>{heading}</Heading>}
      {children}
    </SupportPage>
  )
}

/** To the list or the task from which the person was opened, where there is one. */
function useBack(): SupportPageProps['back'] {
  const words = useWords('support-person')
  const href = openedFrom(useLocation())
  if (href === '/support') return undefined
  const { pathname } = new URL(href, 'http://support.invalid')
  if (pathname === '/support/people') return { href, text: words('back.people') }
  if (pathname === '/support/tasks') return { href, text: words('back.tasks') }
  return { href, text: words(pathname.startsWith('/support/tasks/') ? 'back.task' : 'back.other') }
}
