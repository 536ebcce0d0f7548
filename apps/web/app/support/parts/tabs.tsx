import { useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'

type TabsProps = {
  /** What the tabs are about, read out before them. */
  label: string
  tabs: readonly { href: string; text: ReactNode }[]
}

/** Tabs that are links, each to a page of its own. */
export function Tabs({ label, tabs }: TabsProps) {
  const { pathname } = useLocation()
  return (
    <nav className="moj-sub-navigation" aria-label={label}>
      <ul className="moj-sub-navigation__list">
        {tabs.map(({ href, text }) => (
          <li className="govuk-body moj-sub-navigation__item" key={href}>
            <a
              className="govuk-link moj-sub-navigation__link"
              href={href}
              aria-current={href.split('?')[0] === pathname ? 'page' : undefined}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
