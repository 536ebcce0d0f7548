/** @jsxRuntime automatic */

import type { ReactNode } from 'react'
import { classNames, describedBy, isShown } from '../class-names.ts'
import { inOrder } from '../in-order.ts'
import { HintAndError, messageIds } from './field-messages.tsx'
import { Fieldset, type LegendText } from './fieldset.tsx'
import { type FieldMessages, FormGroup } from './form-group.tsx'
import { Hint } from './hint.tsx'
import { Label } from './label.tsx'

export type CheckboxesItem = {
  value: string
  text: ReactNode
  /** By default that of them all: each ticked one is sent under it. */
  name?: string | undefined
  id?: string | undefined
  hint?: ReactNode
}

export type CheckboxesProps = FieldMessages & {
  name: string
  /** The first box's id, and the start of the others'. The error summary links to it. */
  idPrefix?: string | undefined
  legend?: LegendText | undefined
  items: readonly CheckboxesItem[]
  /** The values of the ticked items. */
  values?: readonly string[] | undefined
  isSmall?: boolean | undefined
  /** Ids of other elements that describe the question. */
  describedBy?: string | undefined
  className?: string | undefined
  formGroupClassName?: string | undefined
}

/** Any number out of a few. */
export function Checkboxes(props: CheckboxesProps) {
  const { name, idPrefix = name, legend, items, hint, errorMessage, values = [], isSmall = false } = props
  const ids = describedBy(props.describedBy, ...messageIds(idPrefix, { hint, errorMessage }))
  const inner = (
    <>
      <HintAndError fieldId={idPrefix} hint={hint} errorMessage={errorMessage} />
      <div
        className={classNames('govuk-checkboxes', isSmall && 'govuk-checkboxes--small', props.className)}
        data-module="govuk-checkboxes"
      >
        {inOrder(items, (item, index) => (
          <Box
            {...item}
            name={item.name ?? name}
            id={item.id ?? (index === 0 ? idPrefix : `${idPrefix}-${index + 1}`)}
            isTicked={values.includes(item.value)}
            describedBy={legend ? undefined : ids}
          />
        ))}
      </div>
    </>
  )
  return (
    <FormGroup errorMessage={errorMessage} className={props.formGroupClassName}>
      {legend ? (
        <Fieldset legend={legend} describedBy={ids}>
          {inner}
        </Fieldset>
      ) : (
        inner
      )}
    </FormGroup>
  )
}

type BoxProps = CheckboxesItem & {
  id: string
  name: string
  isTicked: boolean
  describedBy: string | undefined
}

function Box({ id, name, value, text, hint, isTicked, describedBy: about }: BoxProps) {
  const hintId = isShown(hint) ? `${id}-item-hint` : undefined
  return (
    <div className="govuk-checkboxes__item">
      <input
        className="govuk-checkboxes__input"
        id={id}
        name={name}
        type="checkbox"
        value={value}
        defaultChecked={isTicked}
        aria-describedby={describedBy(about, hintId)}
      />
      <Label text={text} htmlFor={id} className="govuk-checkboxes__label" />
      {hintId && (
        <Hint id={hintId} className="govuk-checkboxes__hint">
          {hint}
        </Hint>
      )}
    </div>
  )
}
