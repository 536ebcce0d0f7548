import { Button, Input } from '@identity/govuk'
import { useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'

type SearchFormProps = {
  action: string
  label: ReactNode
  hint?: ReactNode
  button: ReactNode
  value: string
  errorMessage?: ReactNode
  /** Parameters of the address that stay as they are. */
  keep?: readonly string[]
}

/** One box to search by, sent in the address as `q`. */
export function SearchForm({ action, label, hint, button, value, errorMessage, keep = [] }: SearchFormProps) {
  const { search } = useLocation()
  const kept = [...new URLSearchParams(search)].filter(([name]) => keep.includes(name))
  return (
    <form method="get" action={action} autoComplete="off" noValidate>
      {kept.map(([name, text]) => (
        <input key={name} type="hidden" name={name} value={text} />
      ))}
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
