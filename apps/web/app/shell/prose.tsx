import type { ReactNode } from 'react'

export function Paragraph({ children }: { children: ReactNode }) {
  return <p className="govuk-body">{children}</p>
}

export function Bullets({ items }: { items: readonly string[] }) {
  return (
    <ul className="govuk-list govuk-list--bullet">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  )
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
