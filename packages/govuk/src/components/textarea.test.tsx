/** @jsxRuntime automatic */
import { type FieldOptions, fieldProps } from '../../test/field-options.ts'
import { sameAsFixtures } from '../../test/fixtures.ts'
import { Textarea } from './textarea.tsx'

type Options = FieldOptions & { rows?: number; autocomplete?: string; spellcheck?: boolean }

const names = [
  'default',
  'with hint',
  'with error message',
  'with default value',
  'with custom rows',
  'with label as page heading',
  'id',
  'classes',
  'with describedBy',
  'with hint and described by',
  'with error message and described by',
  'with hint and error message',
  'with hint, error message and described by',
  'with optional form-group classes',
  'with autocomplete attribute',
  'with spellcheck enabled',
  'with spellcheck disabled',
]

sameAsFixtures<Options>('textarea', names, ({ rows, autocomplete, spellcheck, ...options }) => {
  const { disabled: _none, ...props } = fieldProps(options)
  return (
    <Textarea
      {...props}
      rows={rows}
      autocomplete={autocomplete}
      spellCheck={spellcheck}
      className={options.classes}
    />
  )
})
