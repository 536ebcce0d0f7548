/** @jsxRuntime automatic */
import { isShown } from '../class-names.ts'
import { ErrorMessage } from './error-message.tsx'
import type { FieldMessages } from './form-group.tsx'
import { Hint } from './hint.tsx'

/** The ids of the hint and the error of a field, for aria-describedby: only of those that are there. */
export function messageIds(fieldId: string, { hint, errorMessage }: FieldMessages): string[] {
  return [isShown(hint) ? `${fieldId}-hint` : '', isShown(errorMessage) ? `${fieldId}-error` : ''].filter(
    Boolean,
  )
}

/** The hint and then the error of a field, between its label and its input. */
export function HintAndError({ fieldId, hint, errorMessage }: FieldMessages & { fieldId: string }) {
  return (
    <>
      {isShown(hint) && <Hint id={`${fieldId}-hint`}>{hint}</Hint>}
      {isShown(errorMessage) && <ErrorMessage id={`${fieldId}-error`}>{errorMessage}</ErrorMessage>}
    </>
  )
}
