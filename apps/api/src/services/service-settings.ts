import type { ServicePolicy } from './domain/service-policy.ts'

/** What a service says of itself to the people who come from it, and what it wants of them. */
export type ServiceSettings = ServicePolicy & {
  name: string
  url: string
  headerName: string | null
  closingText: string | null
  helpEmailAddress: string | null
  helpPhoneNumber: string | null
  helpUrl: string | null
}
