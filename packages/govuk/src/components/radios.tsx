/** @jsxRuntime automatic */
import { Fragment, type ReactNode } from 'react'
import { classNames, describedBy, isShown } from '../class-names.ts'
import { inOrder } from '../in-order.ts'
import { HintAndError, messageIds } from './field-messages.tsx'
import { Fieldset, type LegendText } from './fieldset.tsx'
import { type FieldMessages, FormGroup } from './form-group.tsx'
import { Hint } from './hint.tsx'
import { Label } from './label.tsx'

export type RadiosChoice = {
  value: string
  text: ReactNode
  hint?: ReactNode
  /** Shown when the choice is made; without JavaScript it is always shown, so the server must not rely on it being empty. */
  conditional?: ReactNode
  disabled?: boolean | undefined
}
export type RadiosItem = RadiosChoice | { divider: ReactNode }

export type RadiosProps = FieldMessages & {
  name: string
  /** The first radio's id, and the start of the others'. The error summary links to it. */
  idPrefix?: string | undefined
  legend?: LegendText | undefined
  items: readonly RadiosItem[]
  /** The value of the chosen item. Nothing is chosen by default. */
  value?: string | undefined
  layout?: 'inline' | 'small' | undefined
  /** Ids of other elements that describe the question. */
  describedBy?: string | undefined
  className?: string | undefined
  formGroupClassName?: string | undefined
}

/** One choice out of a few. The question is the legend. */
export function Radios(props: RadiosProps) {
  const { name, idPrefix = name, legend, items, hint, errorMessage, layout } = props
  const inner = (
    <>
      <HintAndError fieldId={idPrefix} hint={hint} errorMessage={errorMessage} />
      <div
        className={classNames('govuk-radios', layout && `govuk-radios--${layout}`, props.className)}
        data-module="govuk-radios"
      >
        {inOrder(items, (item, index) =>
          'divider' in item ? (
            <div className="govuk-radios__divider">{item.divider}</div>
          ) : (
            <Choice
              {...item}
              name={name}
              id={index === 0 ? idPrefix : `${idPrefix}-${index + 1}`}
              isChecked={props.value === item.value}
            />
          ),
        )}
      </div>
    </>
  )
  const ids = describedBy(props.describedBy, ...messageIds(idPrefix, { hint, errorMessage }))
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

function Choice(props: RadiosChoice & { id: string; name: string; isChecked: boolean }) {
  const { id, name, value, text, hint, conditional, isChecked, disabled } = props
  const conditionalId = isShown(conditional) ? `conditional-${id}` : undefined
  const hintId = isShown(hint) ? `${id}-item-hint` : undefined
  return (
    <Fragment>
      <div className="govuk-radios__item">
        <input
          className="govuk-radios__input"
          id={id}
          name={name}
          type="radio"
          value={value}
          defaultChecked={isChecked}
          disabled={disabled}
          data-aria-controls={conditionalId}
          aria-describedby={hintId}
        />
        <Label text={text} htmlFor={id} className="govuk-radios__label" />
        {hintId && (
          <Hint id={hintId} className="govuk-radios__hint">
            {hint}
          </Hint>
        )}
      </div>
      {conditionalId && (
        <div
          className={classNames(
            'govuk-radios__conditional',
            !isChecked && 'govuk-radios__conditional--hidden',
          )}
          id={conditionalId}
        >
          {conditional}
        </div>
      )}
    </Fragment>
  )
}
