import type { Mail } from './mail.ts'

export type MailStore = {
  keep(mail: Mail): void
  /** Everything, or what one address got. Addresses are compared without regard to case. */
  newestFirst(to?: string): Mail[]
  byId(id: string): Mail | undefined
  byReference(reference: string): Mail[]
}

const MOST_MAILS = 2_000

/** Memory is enough for a sandbox; the oldest mail goes when there is no more room. */
export function createMailStore(most = MOST_MAILS): MailStore {
  const mails: Mail[] = []
  return {
    keep(mail) {
      mails.unshift(mail)
      mails.splice(most)
    },
    newestFirst(to) {
      const wanted = to?.trim().toLowerCase()
      return wanted ? mails.filter((mail) => mail.to.toLowerCase() === wanted) : [...mails]
    },
    byId: (id) => mails.find((mail) => mail.id === id),
    byReference: (reference) => mails.filter((mail) => mail.reference === reference),
  }
}
