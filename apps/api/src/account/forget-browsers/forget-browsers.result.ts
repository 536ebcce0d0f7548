import { createUnionType, Field, ID, ObjectType } from 'type-graphql'

@ObjectType({ description: 'No browser is known to the person’s address any more.' })
export class BrowsersForgotten {
  kind!: 'forgotten'

  @Field(() => ID, { description: 'The session that was named.' })
  sid!: string
}

@ObjectType({ description: 'The session has ended, or is no session of our account pages.' })
export class AccountNotSignedIn {
  kind!: 'notSignedIn'

  @Field(() => ID, { description: 'The session that was named.' })
  sid!: string
}

const members = { forgotten: BrowsersForgotten, notSignedIn: AccountNotSignedIn }

export const ForgetBrowsersResult = createUnionType({
  name: 'ForgetBrowsersResult',
  description: 'The outcome of forgetBrowsers.',
  types: () => [BrowsersForgotten, AccountNotSignedIn] as const,
  resolveType: ({ kind }) => members[kind],
})

export type ForgetBrowsersOutcome = typeof ForgetBrowsersResult
