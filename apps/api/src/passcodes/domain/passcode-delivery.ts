export const passcodeDeliveries = ['SENT', 'DELIVERED', 'REFUSED', 'FAILED'] as const

/** How far the delivery of a passcode's mail has got. */
export type PasscodeDelivery = (typeof passcodeDeliveries)[number]

/** The final statuses of GOV.UK Notify. Permanent: the mailbox does not exist. The others may work another time. */
export const reportedEnds = {
  delivered: 'DELIVERED',
  'permanent-failure': 'REFUSED',
  'temporary-failure': 'FAILED',
  'technical-failure': 'FAILED',
} as const satisfies Record<string, PasscodeDelivery>
