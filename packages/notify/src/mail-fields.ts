/** A field that Notify fills in. */
export type MailField = {
  /** For the guide: what it is, and what it may look like. */
  holds: string
  example: string
  /** The person typed it, so Notify is told to take links and mark-up out of it. */
  isTyped?: true
}

/** The fields that more than one mail has. */
export const fields = {
  passcode: { holds: 'the digits to type in: 6, 8 or 16', example: '482915' },
  expires_at: {
    holds: 'the clock time in London when the passcode stops working, with the day if it is a standing one',
    example: '5:30pm',
  },
  service_name: {
    holds: 'the service that the person is on the way to, or Get an Identity',
    example: 'Register for an NPQ',
  },
  name: { holds: 'what the person likes to be called', example: 'Aisha Rahman', isTyped: true },
  contact_link: { holds: 'the page that says how to reach us', example: 'https://identity.example/contact' },
  reference: { holds: 'what the person quotes, and we find the request by', example: '7F3A-91C2' },
  trn: { holds: 'the teacher reference number of their teaching record', example: '2921020' },
} as const satisfies Record<string, MailField>
