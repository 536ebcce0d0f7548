import type { LabelText } from '../src/index.ts'
import { type Content, content, splitModifier } from './fixtures.ts'

export type LabelOptions = Content & { classes?: string; isPageHeading?: boolean }

/** The options that the macros of form fields share. */
export type FieldOptions = {
  id?: string
  name: string
  label: LabelOptions
  hint?: Content
  errorMessage?: Content
  describedBy?: string
  classes?: string
  formGroup?: { classes?: string }
  disabled?: boolean
  value?: string | number
}

/** A macro's label or legend as ours; the size's class is `govuk-label--l` or `govuk-fieldset__legend--l`. */
export function labelText(options: LabelOptions, block: 'govuk-label' | 'govuk-fieldset__legend'): LabelText {
  const { modifier, className } = splitModifier(options.classes, `${block}--`, ['s', 'm', 'l', 'xl'])
  return { text: content(options), isPageHeading: options.isPageHeading, size: modifier, className }
}

/** The props that our input and select share. */
export function fieldProps(options: FieldOptions) {
  return {
    id: options.id ?? options.name,
    name: options.name,
    label: labelText(options.label, 'govuk-label'),
    hint: content(options.hint),
    errorMessage: content(options.errorMessage),
    describedBy: options.describedBy,
    formGroupClassName: options.formGroup?.classes,
    disabled: options.disabled,
    value: options.value === undefined ? undefined : String(options.value),
  }
}
