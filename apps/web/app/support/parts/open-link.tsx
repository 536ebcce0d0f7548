import { Link } from '@identity/page-frame'
import type { ReactNode } from 'react'
import { useSurroundings } from '../../shell/surroundings/page-surroundings.tsx'
import { mayOpen } from '../shell/page-roles.ts'

type OpenLinkProps = {
  href: string
  /** In place of the link, for a member whose role may not open the page. Left out: the same words. */
  otherwise?: ReactNode
  children: ReactNode
}

/** A link to a page for staff that is not open to every role. */
export function OpenLink({ href, otherwise, children }: OpenLinkProps) {
  const { staff } = useSurroundings()
  if (staff && mayOpen(href, staff.role)) return <Link href={href}>{children}</Link>
  return <>{otherwise === undefined ? children : otherwise}</>
}
