/** @jsxRuntime automatic */
import { type Content, content, sameAsFixtures, splitModifier } from '../../test/fixtures.ts'
import { Button } from './button.tsx'

type Options = Content & {
  classes?: string
  href?: string
  type?: 'button'
  name?: string
  value?: string
  id?: string
  isStartButton?: boolean
  preventDoubleClick?: boolean
  disabled?: boolean
}

const names = [
  'default',
  'default focus state',
  'disabled',
  'link',
  'start',
  'start link',
  'start link with html',
  'secondary',
  'secondary disabled',
  'warning',
  'warning disabled',
  'inverse',
  'inverse disabled',
  'classes',
  'link classes',
  'name',
  'type',
  'explicit link',
  'value',
  'html',
  'no type',
  'no data-prevent-double-click',
  "don't prevent double click",
  'prevent double click',
  'id',
]

sameAsFixtures<Options>('button', names, ({ text, html, classes, ...same }) => {
  const { modifier, className } = splitModifier(classes, 'govuk-button--', [
    'secondary',
    'warning',
    'inverse',
  ])
  // A start button lays its parts out side by side, so words with mark-up inside come wrapped.
  const words =
    html && same.isStartButton ? (
      <span>{content({ html })}</span>
    ) : (
      content(html ? { html } : { text: text ?? '' })
    )
  return (
    <Button {...same} variant={modifier} className={className}>
      {words}
    </Button>
  )
})
