/** @jsxRuntime automatic */
import { classNames, describedBy, isShown } from '../class-names.ts'
import { useGovukWords } from '../govuk-words.ts'
import { HintAndError, messageIds } from './field-messages.tsx'
import { Fieldset, type LegendText } from './fieldset.tsx'
import { type FieldMessages, FormGroup } from './form-group.tsx'
import { Label } from './label.tsx'

export type DatePart = 'day' | 'month' | 'year'

const PARTS = [
  { part: 'day', width: 2 },
  { part: 'month', width: 2 },
  { part: 'year', width: 4 },
] as const

export type DateInputProps = FieldMessages & {
  /** The ids of the three inputs are this with `-day`, `-month` and `-year`. */
  id: string
  /** The names are `day`, `month` and `year`, after this and a hyphen when it is given. */
  namePrefix?: string | undefined
  legend?: LegendText | undefined
  values?: Partial<Record<DatePart, string>> | undefined
  /** The parts that the error is about, which are marked. Left out: all of them. */
  errorParts?: readonly DatePart[] | undefined
  /** `bday` lets the browser fill in a date of birth. */
  autocomplete?: 'bday' | undefined
  describedBy?: string | undefined
  className?: string | undefined
  formGroupClassName?: string | undefined
}

/** A date that people know by heart, as three text inputs: no picker, no jumping from one to the next. */
export function DateInput(props: DateInputProps) {
  const words = useGovukWords()
  const { id, namePrefix, legend, values = {}, hint, errorMessage, autocomplete } = props
  const errorParts = props.errorParts?.length ? props.errorParts : PARTS.map(({ part }) => part)
  const inner = (
    <>
      <HintAndError fieldId={id} hint={hint} errorMessage={errorMessage} />
      <div className={classNames('govuk-date-input', props.className)} id={id}>
        {PARTS.map(({ part, width }) => (
          <div key={part} className="govuk-date-input__item">
            <FormGroup>
              <Label text={words[part]} htmlFor={`${id}-${part}`} className="govuk-date-input__label" />
              <input
                className={classNames(
                  'govuk-input govuk-date-input__input',
                  isShown(errorMessage) && errorParts.includes(part) && 'govuk-input--error',
                  `govuk-input--width-${width}`,
                )}
                id={`${id}-${part}`}
                name={namePrefix ? `${namePrefix}-${part}` : part}
                type="text"
                defaultValue={values[part]}
                autoComplete={autocomplete && `${autocomplete}-${part}`}
                inputMode="numeric"
              />
            </FormGroup>
          </div>
        ))}
      </div>
    </>
  )
  const ids = describedBy(props.describedBy, ...messageIds(id, { hint, errorMessage }))
  return (
    <FormGroup errorMessage={errorMessage} className={props.formGroupClassName}>
      {legend ? (
        <Fieldset legend={legend} describedBy={ids} role="group">
          {inner}
        </Fieldset>
      ) : (
        inner
      )}
    </FormGroup>
  )
}
