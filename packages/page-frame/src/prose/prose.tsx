/** @jsxRuntime automatic */
import { inOrder } from '@identity/govuk'
import { Children, type ReactNode } from 'react'

export function Paragraph({ children }: { children: ReactNode }) {
  return <p className="govuk-body">{children}</p>
}

export function Bullets({ items }: { items: readonly ReactNode[] }) {
  return (
    <ul className="govuk-list govuk-list--bullet">
      {inOrder(items, (item) => (
        <li>{item}</li>
      ))}
    </ul>
  )
}

export function Heading({ children }: { children: ReactNode }) {
  return <h1 className="govuk-heading-l">{children}</h1>
}

export function Subheading({ children }: { children: ReactNode }) {
  return <h2 className="govuk-heading-m">{children}</h2>
}

export function Link({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a className="govuk-link" href={href}>
      {children}
    </a>
  )
}

/** For a message with a link in it: `words('key', { link: linkTo('/contact') })`. */
export function linkTo(href: string) {
  return (inside: ReactNode[]) => <Link href={href}>{Children.toArray(inside)}</Link>
}
