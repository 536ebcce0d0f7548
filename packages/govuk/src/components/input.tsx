/** @jsxRuntime automatic */
import type { HTMLInputAutoCompleteAttribute } from 'react'
import { classNames, describedBy, isShown } from '../class-names.ts'
import { HintAndError, messageIds } from './field-messages.tsx'
import { type FieldMessages, FormGroup } from './form-group.tsx'
import { Label, type LabelText } from './label.tsx'

export type InputProps = FieldMessages & {
  id: string
  name: string
  label: LabelText
  type?: 'text' | 'email' | 'tel' | 'url' | 'password' | 'search' | undefined
  value?: string | undefined
  autocomplete?: HTMLInputAutoCompleteAttribute | undefined
  inputMode?: 'numeric' | 'decimal' | 'email' | 'tel' | 'text' | undefined
  spellCheck?: boolean | undefined
  autoCapitalize?: 'none' | 'off' | 'on' | 'sentences' | 'words' | 'characters' | undefined
  /** Characters that fit: the width of the box, not a limit on the answer. */
  width?: 2 | 3 | 4 | 5 | 10 | 20 | 30 | undefined
  /** For codes and reference numbers, which people compare digit by digit. */
  extraLetterSpacing?: boolean | undefined
  /** The id of a `<datalist>` with suggestions. */
  list?: string | undefined
  disabled?: boolean | undefined
  /** Ids of other elements that describe this input. */
  describedBy?: string | undefined
  className?: string | undefined
  formGroupClassName?: string | undefined
}

/** A single line of text. */
export function Input(props: InputProps) {
  const { id, name, label, hint, errorMessage, width, extraLetterSpacing } = props
  return (
    <FormGroup errorMessage={errorMessage} className={props.formGroupClassName}>
      <Label {...label} htmlFor={id} />
      <HintAndError fieldId={id} hint={hint} errorMessage={errorMessage} />
      <input
        className={classNames(
          'govuk-input',
          width && `govuk-input--width-${width}`,
          extraLetterSpacing && 'govuk-input--extra-letter-spacing',
          props.className,
          isShown(errorMessage) && 'govuk-input--error',
        )}
        id={id}
        name={name}
        type={props.type ?? 'text'}
        spellCheck={props.spellCheck}
        defaultValue={props.value}
        disabled={props.disabled}
        aria-describedby={describedBy(props.describedBy, ...messageIds(id, { hint, errorMessage }))}
        autoComplete={props.autocomplete}
        autoCapitalize={props.autoCapitalize}
        inputMode={props.inputMode}
        list={props.list}
      />
    </FormGroup>
  )
}
