/** @jsxRuntime automatic */
import { type FieldOptions, fieldProps } from '../../test/field-options.ts'
import { sameAsFixtures } from '../../test/fixtures.ts'
import { Select } from './select.tsx'

type Options = FieldOptions & {
  items?: { value: string | number; text: string; selected?: boolean; disabled?: boolean }[]
}

const names = [
  'default',
  'with hint text and error message',
  'with label as page heading',
  'with full width override',
  'with describedBy',
  'hint',
  'hint and describedBy',
  'error',
  'error and describedBy',
  'id',
  'with selected value',
  'with optional form-group classes',
]

sameAsFixtures<Options>('select', names, ({ items = [], ...options }) => {
  const props = fieldProps(options)
  const selected = items.find((item) => item.selected)
  return (
    <Select
      {...props}
      className={options.classes}
      items={items.map(({ value, text, disabled }) => ({ value: String(value), text, disabled }))}
      value={selected ? String(selected.value) : (props.value ?? undefined)}
    />
  )
})
