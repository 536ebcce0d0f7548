/** @jsxRuntime automatic */
import { type Content, content, sameAsFixtures } from '../../test/fixtures.ts'
import { WarningText } from './warning-text.tsx'

const names = ['default', 'multiple lines', 'classes', 'html', 'html as text', 'no icon fallback text']

sameAsFixtures<Content & { iconFallbackText?: string; classes?: string }>(
  'warning-text',
  names,
  (options) => (
    <WarningText iconFallbackText={options.iconFallbackText} className={options.classes}>
      {content(options)}
    </WarningText>
  ),
)
