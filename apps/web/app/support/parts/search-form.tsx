import { Button, Input } from '@identity/govuk'
import type { ReactNode } from 'react'

type SearchFormProps = {
  action: string
  label: ReactNode
  hint?: ReactNode
  button: ReactNode
  value: string
  errorMessage?: ReactNode
}

/** One box to search by, sent in the address as `q`. */
export function SearchForm({ action, label, hint, button, value, errorMessage }: SearchFormProps) {
  return (
    <form method="get" action={action} autoComplete="off" noValidate>
      <Input
        id="q"
        name="q"
        label={{ text: label, size: 's' }}
        hint={hint}
        value={value}
        errorMessage={errorMessage}
        spellCheck={false}
        autocomplete="off"
      />
      <Button preventDoubleClick>{button}</Button>
    </form>
  )
}
