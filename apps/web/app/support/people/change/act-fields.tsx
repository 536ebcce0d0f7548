import { Checkboxes, DateInput, Input, Radios } from '@identity/govuk'
import { useWords } from '../../../words/words.ts'
import type { ActErrors } from './act-errors.ts'
import { type Act, actForms, type Filled } from './act-form.ts'

type ActFieldsProps = { act: Act; person: { isMovable: boolean }; filled: Filled; errors: ActErrors }

const PARTS = ['day', 'month', 'year'] as const

/** What an act asks: what is typed first, then what is chosen. */
export function ActFields({ act, person, filled, errors }: ActFieldsProps) {
  const words = useWords('change-person')
  const texts: readonly string[] = actForms[act].texts
  const typed = (['firstName', 'middleName', 'lastName', 'emailAddress'] as const).filter((field) =>
    texts.includes(field),
  )
  const labelOf = (field: (typeof typed)[number]) =>
    field === 'middleName' ? words('optional', { field: words('field.middleName') }) : words(`field.${field}`)
  return (
    <>
      {typed.map((field) => (
        <Input
          key={field}
          id={field}
          name={field}
          label={{ text: labelOf(field) }}
          value={filled[field] ?? ''}
          errorMessage={errors.of(field)}
          spellCheck={false}
          autocomplete="off"
        />
      ))}
      {texts.includes('hasOneName') && (
        <Checkboxes
          name="hasOneName"
          items={[{ value: 'yes', text: words('field.hasOneName'), hint: words('field.hasOneName.hint') }]}
          values={filled.hasOneName === 'yes' ? ['yes'] : []}
        />
      )}
      {texts.includes('day') && <DateOfBirth filled={filled} errors={errors} />}
      {Object.entries<readonly string[]>(actForms[act].choices).map(([field, values]) => (
        <Radios
          key={field}
          name={field}
          legend={{ text: words(`choice.${field as 'reason'}`), size: 'm' }}
          items={offeredOf(act, values, person).map((value) => ({
            value,
            text: words(`value.${value as 'PASSPORT'}`),
          }))}
          value={filled[field]}
          errorMessage={errors.of(field)}
        />
      ))}
    </>
  )
}

/** A record goes to no other account where there is none that could take it. */
function offeredOf(act: Act, values: readonly string[], { isMovable }: ActFieldsProps['person']) {
  return act === 'dispute' && !isMovable ? values.filter((value) => value !== 'MOVED') : values
}

function DateOfBirth({ filled, errors }: Pick<ActFieldsProps, 'filled' | 'errors'>) {
  const words = useWords('change-person')
  const wrong = PARTS.filter((part) => errors.of(part) !== undefined)
  const [first = 'dateOfBirth'] = wrong
  return (
    <DateInput
      id="dateOfBirth"
      legend={{ text: words('field.dateOfBirth'), size: 'm' }}
      hint={words('field.dateOfBirth.hint')}
      values={filled}
      errorMessage={errors.of(first)}
      errorParts={wrong}
    />
  )
}
