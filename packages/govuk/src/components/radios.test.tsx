/** @jsxRuntime automatic */
import { type FieldOptions, type LabelOptions, labelText } from '../../test/field-options.ts'
import { type Content, content, sameAsFixtures, splitModifier } from '../../test/fixtures.ts'
import { Radios, type RadiosItem } from './radios.tsx'

type Choice = Content & {
  value: string | number
  hint?: Content
  conditional?: Content
  checked?: boolean
  disabled?: boolean
}
type Options = Omit<FieldOptions, 'label'> & {
  idPrefix?: string
  fieldset?: { legend: LabelOptions; describedBy?: string }
  items: (Choice | { divider: string })[]
}

const names = [
  'default',
  'with hint',
  'inline',
  'with legend as page heading',
  'with a divider',
  'without fieldset',
  'with fieldset and error message',
  'with very long option text',
  'with conditional items',
  'with conditional item checked',
  'with optional form-group classes showing group error',
  'small',
  'small with long text',
  'small with error',
  'small with hint',
  'small with conditional reveal',
  'small with a divider',
  'with idPrefix',
  'minimal items and name',
  'fieldset with describedBy',
  'with empty conditional',
  'with hints on parent and items',
  'with describedBy and hint',
  'with error message',
  'with error message and idPrefix',
  'with hint and error message',
  'with hint, error message and describedBy',
  'fieldset with html',
  'with fieldset, error message and describedBy',
  'prechecked using value',
  'with conditional items with special characters',
  'with conditional items and pre-checked value',
]

sameAsFixtures<Options>('radios', names, (options) => {
  const { modifier, className } = splitModifier(options.classes, 'govuk-radios--', ['inline', 'small'])
  const checked = options.items.find((item) => 'checked' in item && item.checked)
  return (
    <Radios
      name={options.name}
      idPrefix={options.idPrefix}
      legend={options.fieldset && labelText(options.fieldset.legend, 'govuk-fieldset__legend')}
      describedBy={options.fieldset?.describedBy}
      hint={content(options.hint)}
      errorMessage={content(options.errorMessage)}
      items={options.items.map(radiosItem)}
      value={checked && 'value' in checked ? String(checked.value) : options.value?.toString()}
      layout={modifier}
      className={className}
      formGroupClassName={options.formGroup?.classes}
    />
  )
})

function radiosItem(item: Choice | { divider: string }): RadiosItem {
  if ('divider' in item) return item
  return {
    value: String(item.value),
    text: content(item),
    hint: content(item.hint),
    conditional: item.conditional?.html ? content(item.conditional) : undefined,
    disabled: item.disabled,
  }
}
