/** @jsxRuntime automatic */
import { type FieldOptions, fieldProps } from '../../test/field-options.ts'
import { sameAsFixtures } from '../../test/fixtures.ts'
import { Input, type InputProps } from './input.tsx'

type Options = FieldOptions & {
  type?: 'text' | 'email'
  inputmode?: 'decimal'
  autocomplete?: 'postal-code'
  autocapitalize?: 'none'
  spellcheck?: boolean
}

const names = [
  'default',
  'with hint text',
  'with error message',
  'with error and hint',
  'with width-2 class',
  'with width-3 class',
  'with width-4 class',
  'with width-5 class',
  'with width-10 class',
  'with width-20 class',
  'with width-30 class',
  'with label as page heading',
  'with extra letter spacing',
  'classes',
  'id',
  'custom type',
  'value',
  'zero value',
  'with describedBy',
  'hint with describedBy',
  'error with describedBy',
  'with error, hint and describedBy',
  'inputmode',
  'with optional form-group classes',
  'with autocomplete attribute',
  'with spellcheck enabled',
  'with spellcheck disabled',
  'with autocapitalize turned off',
  'disabled',
]

sameAsFixtures<Options>('input', names, (options) => (
  <Input
    {...fieldProps(options)}
    {...look(options.classes)}
    type={options.type}
    inputMode={options.inputmode}
    autocomplete={options.autocomplete}
    autoCapitalize={options.autocapitalize}
    spellCheck={options.spellcheck}
  />
))

/** The props for the classes that have one. */
function look(classes = ''): Pick<InputProps, 'width' | 'extraLetterSpacing' | 'className'> {
  const width = ([2, 3, 4, 5, 10, 20, 30] as const).find((size) => classes === `govuk-input--width-${size}`)
  if (width) return { width }
  if (classes === 'govuk-input--width-30 govuk-input--extra-letter-spacing')
    return { width: 30, extraLetterSpacing: true }
  if (classes === 'govuk-input--extra-letter-spacing') return { extraLetterSpacing: true }
  return { className: classes }
}
