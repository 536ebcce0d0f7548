import { inOrder } from '@identity/govuk'
import type { ReactNode } from 'react'

type IdentityBarProps = {
  /** Whom or what the page is about. The page's h1 is another one, or `isHeading` makes it this. */
  title: ReactNode
  isHeading?: boolean | undefined
  facts?: readonly { key: ReactNode; value: ReactNode }[]
  /** Buttons and links that act on it. */
  actions?: ReactNode
}

/** Whom or what a page is about, the same on each page about it. */
export function IdentityBar({ title, isHeading = false, facts = [], actions }: IdentityBarProps) {
  return (
    <div className="moj-identity-bar">
      <div>
        {isHeading ? (
          <h1 className="govuk-heading-l">{title}</h1>
        ) : (
          <span className="govuk-body moj-identity-bar__title">{title}</span>
        )}
        {facts.length > 0 && (
          <dl className="govuk-body-s moj-identity-bar__facts">
            {inOrder(facts, ({ key, value }) => (
              <div>
                <dt className="govuk-!-font-weight-bold">{key}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
      {actions && <div className="moj-identity-bar__actions">{actions}</div>}
    </div>
  )
}
