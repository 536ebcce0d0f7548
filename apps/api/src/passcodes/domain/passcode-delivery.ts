export const passcodeDeliveries = ['SENT', 'DELIVERED', 'REFUSED', 'FAILED'] as const

/** What became of a passcode's mail. */
export type PasscodeDelivery = (typeof passcodeDeliveries)[number]

/** The ends that GOV.UK Notify reports. Permanent: the mailbox does not exist. The others may work another time. */
export const reportedEnds = {
  delivered: 'DELIVERED',
  'permanent-failure': 'REFUSED',
  'temporary-failure': 'FAILED',
  'technical-failure': 'FAILED',
} as const satisfies Record<string, PasscodeDelivery>
