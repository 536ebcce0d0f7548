import type { StaffRole } from '@identity/graphql-client'
import { mayOpen } from './page-roles.ts'

/** The sections of the support pages, by their first pages: a role is shown those that are open to it. */
export const sections = [
  { key: 'home', href: '/support' },
  { key: 'people', href: '/support/people' },
  { key: 'tasks', href: '/support/tasks' },
  { key: 'merges', href: '/support/merges' },
  { key: 'dashboard', href: '/support/dashboard' },
  { key: 'staff', href: '/support/admin/staff' },
  { key: 'admin', href: '/support/admin' },
] as const satisfies { key: string; href: string }[]

export type Section = (typeof sections)[number]

export function sectionsOf(role: StaffRole): Section[] {
  return sections.filter(({ href }) => mayOpen(href, role))
}

/** The section that a page belongs to: that with the longest address. Only the home page itself is in the first one. */
export function sectionAt(pathname: string): Section | undefined {
  const isIn = ({ key, href }: Section) =>
    pathname === href || (key !== 'home' && pathname.startsWith(`${href}/`))
  return sections.filter(isIn).sort((a, b) => b.href.length - a.href.length)[0]
}
