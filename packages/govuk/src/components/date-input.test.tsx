/** @jsxRuntime automatic */
import { type FieldOptions, type LabelOptions, labelText } from '../../test/field-options.ts'
import { content, sameAsFixtures } from '../../test/fixtures.ts'
import { DateInput, type DatePart } from './date-input.tsx'

type Item = { name: DatePart; error?: boolean; classes?: string; autocomplete?: string }
type Options = Omit<FieldOptions, 'label' | 'id'> & {
  id: string
  namePrefix?: string
  fieldset?: { legend: LabelOptions; describedBy?: string }
  values?: Record<string, string>
  items?: Item[]
} & Partial<Record<DatePart, { error?: boolean; classes?: string }>>

const names = [
  'default',
  'with values',
  'with values and name prefix',
  'with error message and hint',
  'with error message and hint (using items)',
  'with error on day input',
  'with error on day input (using items)',
  'with error on month input',
  'with error on month input (using items)',
  'with error on year input',
  'with error on year input (using items)',
  'with items',
  'with empty items',
  'classes',
  'with hint and described by',
  'with error message and described by',
  'with error on single field',
  'with error on single field by omission',
  'with error on single item',
  'fieldset html',
  'items without classes',
  'with optional form-group classes',
  'with autocomplete values',
]

const PARTS = ['day', 'month', 'year'] as const

sameAsFixtures<Options>('date-input', names, (options) => {
  const { namePrefix, values = {}, items } = options
  const item = (part: DatePart) => items?.find(({ name }) => name === part) ?? options[part]
  return (
    <DateInput
      id={options.id}
      namePrefix={namePrefix}
      legend={options.fieldset && labelText(options.fieldset.legend, 'govuk-fieldset__legend')}
      describedBy={options.fieldset?.describedBy}
      hint={content(options.hint)}
      errorMessage={content(options.errorMessage)}
      errorParts={errorParts(PARTS.map((part) => item(part)?.error))}
      values={Object.fromEntries(
        PARTS.flatMap((part) => {
          const value = values[namePrefix ? `${namePrefix}-${part}` : part]
          return value === undefined ? [] : [[part, value]]
        }),
      )}
      autocomplete={items?.[0]?.autocomplete === 'bday-day' ? 'bday' : undefined}
      className={options.classes}
      formGroupClassName={options.formGroup?.classes}
    />
  )
})

/** The macro marks the parts that say so or, when none does, those that do not deny it. */
function errorParts(marks: (boolean | undefined)[]): DatePart[] {
  const marked = marks.includes(true) ? true : undefined
  return PARTS.filter((_part, index) => marks[index] === marked)
}
