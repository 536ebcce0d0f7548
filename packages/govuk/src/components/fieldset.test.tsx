/** @jsxRuntime automatic */
import { type LabelOptions, labelText } from '../../test/field-options.ts'
import { content, sameAsFixtures } from '../../test/fixtures.ts'
import { Fieldset } from './fieldset.tsx'

type Options = { legend: LabelOptions; html?: string; describedBy?: string; classes?: string; role?: 'group' }

const names = [
  'default',
  'styled as xl text',
  'styled as large text',
  'styled as medium text',
  'styled as small text',
  'as page heading xl',
  'as page heading l',
  'as page heading m',
  'as page heading s',
  'as page heading without class',
  'html fieldset content',
  'with describedBy',
  'html as text',
  'html',
  'legend classes',
  'classes',
  'role',
]

sameAsFixtures<Options>('fieldset', names, ({ legend, html, describedBy, classes, role }) => (
  <Fieldset
    legend={labelText(legend, 'govuk-fieldset__legend')}
    describedBy={describedBy}
    role={role}
    className={classes}
  >
    {html && content({ html })}
  </Fieldset>
))
