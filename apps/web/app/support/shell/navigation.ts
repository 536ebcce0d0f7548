import type { StaffRole } from '@identity/graphql-client'

/** The sections of the support pages. A section that no operation of opens to a role is not shown to it; the API decides all the same. */
export const sections = [
  { key: 'home', href: '/support', roles: ['AGENT', 'LEAD', 'OWNER'] },
  { key: 'people', href: '/support/people', roles: ['AGENT', 'LEAD', 'OWNER'] },
  { key: 'tasks', href: '/support/tasks', roles: ['AGENT', 'LEAD'] },
  { key: 'merges', href: '/support/merges', roles: ['AGENT', 'LEAD', 'OWNER'] },
  { key: 'dashboard', href: '/support/dashboard', roles: ['LEAD', 'OWNER'] },
  { key: 'staff', href: '/support/admin/staff', roles: ['LEAD', 'OWNER'] },
  { key: 'admin', href: '/support/admin', roles: ['OWNER'] },
] as const satisfies { key: string; href: string; roles: StaffRole[] }[]

export type Section = (typeof sections)[number]

export function sectionsOf(role: StaffRole): Section[] {
  return sections.filter(({ roles }) => (roles as readonly StaffRole[]).includes(role))
}

/** The section that a page belongs to: that with the longest address. */
export function sectionAt(pathname: string): Section | undefined {
  const isIn = ({ href }: Section) => pathname === href || pathname.startsWith(`${href}/`)
  return sections.filter(isIn).sort((a, b) => b.href.length - a.href.length)[0]
}
