import { waitUntil } from './wait-until.ts'

const PATIENCE_MS = 15_000
const LOOK_EVERY_MS = 50

export type Message = {
  id: string
  to: string
  subject: string
  body: string
  personalisation: Record<string, string>
}
export type Mailbox = ReturnType<typeof mailboxOf>

/** The sandbox's mailbox of one address, read as a person reads it: open it, look, look again. */
export function mailboxOf(sandboxUrl: string, address: string) {
  const messages = async (): Promise<Message[]> => {
    const response = await fetch(`${sandboxUrl}/mailbox/messages?to=${encodeURIComponent(address)}`)
    return (await response.json()) as Message[]
  }
  return {
    messages,
    /** The subjects of all mails but passcodes, newest first. */
    async subjects(): Promise<string[]> {
      const inbox = await messages()
      return inbox.filter(({ personalisation }) => !personalisation.passcode).map(({ subject }) => subject)
    },
    /** Waits for a mail with this subject. */
    comes: (subject: string): Promise<void> =>
      waitUntil(
        async () => (await messages()).some((message) => message.subject === subject),
        `no mail "${subject}" came`,
        PATIENCE_MS,
      ),
    /** The value of `field` in the newest mail of all, if one has come. */
    async newest(field: string, patienceMs: number): Promise<string | undefined> {
      const until = Date.now() + patienceMs
      for (;;) {
        const value = (await messages()).find(({ personalisation }) => personalisation[field])
          ?.personalisation[field]
        if (value || Date.now() > until) return value
        await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
      }
    },
    /** The value of `field` in the newest mail that has it, of those that came after the first `seen` mails. */
    async next(field: string, seen: number, patienceMs = PATIENCE_MS): Promise<string> {
      const until = Date.now() + patienceMs
      while (Date.now() < until) {
        const inbox = await messages()
        const fresh = inbox.slice(0, Math.max(0, inbox.length - seen))
        const value = fresh.find(({ personalisation }) => personalisation[field])?.personalisation[field]
        if (value) return value
        await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
      }
      throw new Error(`no mail with a ${field} came`)
    },
  }
}
