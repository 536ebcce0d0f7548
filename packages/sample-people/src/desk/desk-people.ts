import type { DeskPerson } from './desk-person.ts'
import { doubtedLinks } from './doubted-links.ts'
import { requests } from './requests.ts'
import { searches } from './searches.ts'
import { twoIdentities } from './two-identities.ts'

/** The people of the support tasks that a development system begins with. They are not among those whom the sandbox lists. */
export const deskPeople: readonly DeskPerson[] = [...searches, ...doubtedLinks, ...twoIdentities, ...requests]
