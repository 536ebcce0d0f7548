/** @jsxRuntime automatic */
import { type FieldOptions, type LabelOptions, labelText } from '../../test/field-options.ts'
import { type Content, content, sameAsFixtures, splitModifier } from '../../test/fixtures.ts'
import { Checkboxes } from './checkboxes.tsx'

type Item = Content & {
  value: string | number
  name?: string
  id?: string
  hint?: Content
  checked?: boolean
}
type Options = Omit<FieldOptions, 'label'> & {
  idPrefix?: string
  fieldset?: { legend: LabelOptions; describedBy?: string }
  items: Item[]
  values?: string[]
}

const names = [
  'default',
  'with hint',
  'with hints on items',
  'with legend as a page heading',
  'with error message',
  'with very long option text',
  'small',
  'small with long text',
  'small with error',
  'small with hint',
  'with id and name',
  'with idPrefix',
  'classes',
  'with fieldset describedBy',
  'with checked item',
  'multiple hints',
  'with error message and hint',
  'with error, hint and fieldset describedBy',
  'fieldset html params',
  "with single option set 'aria-describedby' on input, and describedBy",
  "with single option (and hint) set 'aria-describedby' on input, and describedBy",
  'with error and idPrefix',
  'with error message and fieldset describedBy',
]

sameAsFixtures<Options>('checkboxes', names, (options) => {
  const { modifier, className } = splitModifier(options.classes, 'govuk-checkboxes--', ['small'])
  const ticked = options.items.filter(({ checked }) => checked).map(({ value }) => String(value))
  return (
    <Checkboxes
      name={options.name}
      idPrefix={options.idPrefix}
      legend={options.fieldset && labelText(options.fieldset.legend, 'govuk-fieldset__legend')}
      describedBy={options.fieldset?.describedBy ?? options.describedBy}
      hint={content(options.hint)}
      errorMessage={content(options.errorMessage)}
      items={options.items.map((item) => ({
        value: String(item.value),
        text: content(item),
        name: item.name,
        id: item.id,
        hint: content(item.hint),
      }))}
      values={[...ticked, ...(options.values ?? [])]}
      isSmall={modifier === 'small'}
      className={className}
      formGroupClassName={options.formGroup?.classes}
    />
  )
})
