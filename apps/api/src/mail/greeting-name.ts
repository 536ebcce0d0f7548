/** How a mail greets its reader: as they like to be called. */
export function greetingName(person: {
  preferredName?: string | null | undefined
  firstName: string
  lastName: string
}): string {
  return person.preferredName || `${person.firstName} ${person.lastName}`
}
