/** @jsxRuntime automatic */
import { pageTitle, Template } from '@identity/govuk'
import type { ReactNode } from 'react'
import type { PageFrame } from './send-page.ts'

const SANDBOX_NAME = 'Get an Identity sandbox'

const sections = [
  { text: 'Mailbox', href: '/mailbox' },
  { text: 'People', href: '/people' },
  { text: 'Services', href: '/services' },
  { text: 'Partner', href: '/partner' },
  { text: 'Guides', href: '/guides' },
  { text: 'Staff', href: '/staff' },
]

type SandboxPageProps = {
  frame: PageFrame
  heading: string
  /** The address of the section that this page belongs to. */
  section?: string
  hasErrors?: boolean
  beforeContent?: ReactNode
  /** More for the head: a style sheet. */
  head?: ReactNode
  children: ReactNode
}

/** The frame of the sandbox's own pages. The demo services have frames of their own, as real ones would. */
export function SandboxPage({
  frame,
  heading,
  section,
  hasErrors,
  beforeContent,
  head,
  children,
}: SandboxPageProps) {
  return (
    <Template
      {...frame}
      title={pageTitle({ heading, service: SANDBOX_NAME, hasErrors })}
      serviceName={SANDBOX_NAME}
      serviceUrl="/"
      homepageUrl="/"
      navigation={sections.map((item) => ({ ...item, active: item.href === section }))}
      beforeContent={beforeContent}
      head={head}
    >
      {children}
    </Template>
  )
}
