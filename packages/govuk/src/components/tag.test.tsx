/** @jsxRuntime automatic */
import { type Content, content, sameAsFixtures, splitModifier } from '../../test/fixtures.ts'
import { Tag } from './tag.tsx'

const colours = ['grey', 'turquoise', 'green', 'purple', 'pink', 'red', 'orange', 'yellow'] as const

sameAsFixtures<Content & { classes?: string }>(
  'tag',
  ['default', ...colours, 'html as text', 'html'],
  (options) => {
    const { modifier, className } = splitModifier(options.classes, 'govuk-tag--', colours)
    return (
      <Tag colour={modifier} className={className}>
        {content(options)}
      </Tag>
    )
  },
)
