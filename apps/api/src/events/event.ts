/** What can happen. Details hold references and kinds, never names, dates, numbers or addresses. docs/events.md says more of each. */
export type Event =
  | { type: 'PasscodeRequested'; journeyId: string; clientId: string }
  | { type: 'EmailProved'; journeyId: string; clientId: string }
  | { type: 'IdentityCreated'; identityId: string; journeyId: string; clientId: string }
  | {
      type: 'TrnClaimed'
      identityId: string
      journeyId: string
      clientId: string
      ruleSet: string
      agreed: string[]
    }
  | { type: 'SupportTaskOpened'; identityId: string; journeyId: string; clientId: string; reason: string }
  | { type: 'OwnerProved'; journeyId: string; clientId: string }
  | { type: 'EmailChanged'; identityId: string; journeyId: string; clientId: string }
  | { type: 'EmailChangeReverted'; identityId: string; journeyId?: string; clientId?: string }
  | { type: 'SignedIn'; identityId: string; journeyId: string; clientId: string }
