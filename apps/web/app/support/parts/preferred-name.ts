import { nameInFull } from './name-in-full.ts'

type Named = { name: Parameters<typeof nameInFull>[0]; preferredName?: string | null }

/** The preferred name, where it says more than the name does. It is often the first name, or the whole name, again. */
export function otherPreferredName({ name, preferredName }: Named): string | null {
  if (!preferredName) return null
  const known = [name.firstName, nameInFull(name), nameInFull({ ...name, middleName: null })].map(spelt)
  return known.includes(spelt(preferredName)) ? null : preferredName
}

const spelt = (text: string) => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()
