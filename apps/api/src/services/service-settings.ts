import type { ServicePolicy } from './domain/service-policy.ts'

/** The settings of a service: what our pages say of it, and its policy. */
export type ServiceSettings = ServicePolicy & {
  name: string
  url: string
  headerName: string | null
  closingText: string | null
  helpEmailAddress: string | null
  helpPhoneNumber: string | null
  helpUrl: string | null
}
