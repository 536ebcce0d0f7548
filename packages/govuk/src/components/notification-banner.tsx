/** @jsxRuntime automatic */
import type { ReactNode } from 'react'
import { classNames, isShown } from '../class-names.ts'

export type NotificationBannerProps = {
  /** One line, shown as the banner's heading. For more, give children instead. */
  text?: ReactNode
  children?: ReactNode
  /** Something the person did has worked: it is announced at once and gets the focus. */
  type?: 'success' | undefined
  title?: ReactNode
  titleId?: string | undefined
  titleHeadingLevel?: 1 | 2 | 3 | 4 | undefined
  role?: 'alert' | 'region' | undefined
  disableAutoFocus?: boolean | undefined
  className?: string | undefined
}

/** News that is not about the page's own question. */
export function NotificationBanner(props: NotificationBannerProps) {
  const { text, children, type, titleId = 'govuk-notification-banner-title', titleHeadingLevel = 2 } = props
  const isSuccess = type === 'success'
  const Heading = `h${titleHeadingLevel}` as const
  // Spread, because a linter reads the label without the role that allows it.
  const landmark = { role: props.role ?? (isSuccess ? 'alert' : 'region'), 'aria-labelledby': titleId }
  return (
    <div
      className={classNames(
        'govuk-notification-banner',
        isSuccess && 'govuk-notification-banner--success',
        props.className,
      )}
      {...landmark}
      data-module="govuk-notification-banner"
      data-disable-auto-focus={props.disableAutoFocus}
    >
      <div className="govuk-notification-banner__header">
        <Heading className="govuk-notification-banner__title" id={titleId}>
          {props.title ?? (isSuccess ? 'Success' : 'Important')}
        </Heading>
      </div>
      <div className="govuk-notification-banner__content">
        {isShown(children) ? children : <p className="govuk-notification-banner__heading">{text}</p>}
      </div>
    </div>
  )
}
