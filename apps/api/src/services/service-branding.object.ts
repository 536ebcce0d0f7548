import { Field, ObjectType } from 'type-graphql'
import { looksForRecord } from './domain/service-policy.ts'
import type { ServiceSettings } from './service-settings.ts'

@ObjectType('HelpContact', {
  description: 'Where a service helps the people who use it. At least one is known.',
})
export class HelpContactObject {
  @Field(() => String, { nullable: true, description: 'Email address.' })
  emailAddress!: string | null

  @Field(() => String, { nullable: true, description: 'Telephone number, as it is written for people.' })
  phoneNumber!: string | null

  @Field(() => String, { nullable: true, description: 'A page.' })
  url!: string | null
}

@ObjectType('ServiceBranding', { description: 'What our pages show of the service that a person came from.' })
export class ServiceBrandingObject {
  @Field(() => String, { description: 'For example Register for an NPQ.' })
  name!: string

  @Field(() => String, { description: 'The start page of the service; for links that begin again.' })
  url!: string

  @Field(() => String, { nullable: true, description: 'The name in the header, where it is another one.' })
  headerName!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The service’s last words before a person goes back to it.',
  })
  closingText!: string | null

  @Field(() => Boolean, { description: 'The service lets people in while an agent looks for their record.' })
  allowsPending!: boolean

  @Field(() => Boolean, { description: 'The service lets people in who have no teaching record.' })
  allowsNone!: boolean

  @Field(() => Boolean, {
    description: 'False: the service asks who people are, and for nothing of a teaching record.',
  })
  looksForRecord!: boolean

  @Field(() => HelpContactObject, { nullable: true, description: 'Null when the service gave none.' })
  helpContact!: HelpContactObject | null
}

export function showBranding(service: ServiceSettings): ServiceBrandingObject {
  const { name, url, headerName, closingText, allowsPending, allowsNone } = service
  const { helpEmailAddress: emailAddress, helpPhoneNumber: phoneNumber, helpUrl } = service
  const hasHelp = emailAddress !== null || phoneNumber !== null || helpUrl !== null
  return {
    name,
    url,
    headerName,
    closingText,
    allowsPending,
    allowsNone,
    looksForRecord: looksForRecord(service),
    helpContact: hasHelp ? { emailAddress, phoneNumber, url: helpUrl } : null,
  }
}
