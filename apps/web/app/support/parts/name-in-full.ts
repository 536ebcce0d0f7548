type Name = { firstName: string; middleName?: string | null; lastName: string }

/** A name as one line. A person with one name has no last name. */
export function nameInFull({ firstName, middleName, lastName }: Name): string {
  return [firstName, middleName, lastName].filter(Boolean).join(' ')
}
