/** The name by which a mail greets its reader: the preferred one, if there is one. */
export function greetingName(person: {
  preferredName?: string | null | undefined
  firstName: string
  lastName: string
}): string {
  return person.preferredName || `${person.firstName} ${person.lastName}`
}
