/** @jsxRuntime automatic */
import { classNames, describedBy, isShown } from '../class-names.ts'
import { HintAndError, messageIds } from './field-messages.tsx'
import { type FieldMessages, FormGroup } from './form-group.tsx'
import { Label, type LabelText } from './label.tsx'

export type SelectItem = { value: string; text: string; disabled?: boolean | undefined }

export type SelectProps = FieldMessages & {
  id: string
  name: string
  label: LabelText
  items: readonly SelectItem[]
  /** The value of the chosen item. */
  value?: string | undefined
  disabled?: boolean | undefined
  describedBy?: string | undefined
  className?: string | undefined
  formGroupClassName?: string | undefined
}

/** One choice from a long list. */
export function Select(props: SelectProps) {
  const { id, name, label, items, hint, errorMessage } = props
  return (
    <FormGroup errorMessage={errorMessage} className={props.formGroupClassName}>
      <Label {...label} htmlFor={id} />
      <HintAndError fieldId={id} hint={hint} errorMessage={errorMessage} />
      <select
        className={classNames(
          'govuk-select',
          props.className,
          isShown(errorMessage) && 'govuk-select--error',
        )}
        id={id}
        name={name}
        defaultValue={props.value}
        disabled={props.disabled}
        aria-describedby={describedBy(props.describedBy, ...messageIds(id, { hint, errorMessage }))}
      >
        {items.map((item) => (
          <option key={item.value} value={item.value} disabled={item.disabled}>
            {item.text}
          </option>
        ))}
      </select>
    </FormGroup>
  )
}
