/** @jsxRuntime automatic */
import { classNames, describedBy, isShown } from '../class-names.ts'
import { HintAndError, messageIds } from './field-messages.tsx'
import { type FieldMessages, FormGroup } from './form-group.tsx'
import { Label, type LabelText } from './label.tsx'

export type TextareaProps = FieldMessages & {
  id: string
  name: string
  label: LabelText
  value?: string | undefined
  rows?: number | undefined
  spellCheck?: boolean | undefined
  autocomplete?: string | undefined
  /** Ids of other elements that describe this field. */
  describedBy?: string | undefined
  className?: string | undefined
  formGroupClassName?: string | undefined
}

/** Text of more than one line, such as a reason or a note. */
export function Textarea(props: TextareaProps) {
  const { id, name, label, hint, errorMessage } = props
  return (
    <FormGroup errorMessage={errorMessage} className={props.formGroupClassName}>
      <Label {...label} htmlFor={id} />
      <HintAndError fieldId={id} hint={hint} errorMessage={errorMessage} />
      <textarea
        className={classNames(
          'govuk-textarea',
          isShown(errorMessage) && 'govuk-textarea--error',
          props.className,
        )}
        id={id}
        name={name}
        rows={props.rows ?? 5}
        spellCheck={props.spellCheck}
        autoComplete={props.autocomplete}
        defaultValue={props.value}
        aria-describedby={describedBy(props.describedBy, ...messageIds(id, { hint, errorMessage }))}
      />
    </FormGroup>
  )
}
