/** @jsxRuntime automatic */
import { type LabelOptions, labelText } from '../../test/field-options.ts'
import { sameAsFixtures } from '../../test/fixtures.ts'
import { Label } from './label.tsx'

const names = [
  'default',
  'with bold text',
  'styled as xl text',
  'styled as large text',
  'styled as medium text',
  'styled as small text',
  'as page heading xl',
  'as page heading l',
  'as page heading m',
  'as page heading s',
  'as page heading without class',
  'classes',
  'html as text',
  'html',
  'for',
]

sameAsFixtures<LabelOptions & { for?: string }>('label', names, (options) => (
  <Label {...labelText(options, 'govuk-label')} htmlFor={options.for} />
))
