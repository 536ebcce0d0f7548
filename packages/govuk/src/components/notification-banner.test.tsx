/** @jsxRuntime automatic */
import { content, sameAsFixtures } from '../../test/fixtures.ts'
import { NotificationBanner } from './notification-banner.tsx'

type Options = {
  text?: string
  html?: string
  type?: 'success'
  titleText?: string
  titleHtml?: string
  titleId?: string
  titleHeadingLevel?: 3
  role?: 'region'
  disableAutoFocus?: boolean
  classes?: string
}

const names = [
  'default',
  'with text as html',
  'with type as success',
  'with long heading',
  'with lots of content',
  'custom title',
  'title as html',
  'title html as text',
  'custom title heading level',
  'custom title id',
  'custom title id with type as success',
  'custom text',
  'html as text',
  'classes',
  'auto-focus disabled, with type as success',
  'auto-focus explicitly enabled, with type as success',
  'role=alert overridden to role=region, with type as success',
]

sameAsFixtures<Options>('notification-banner', names, ({ html, titleText, titleHtml, classes, ...same }) => (
  <NotificationBanner
    {...same}
    title={titleHtml ? content({ html: titleHtml }) : titleText}
    className={classes}
  >
    {html && content({ html })}
  </NotificationBanner>
))
