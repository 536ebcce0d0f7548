import { createUnionType, Field, GraphQLISODateTime, ObjectType } from 'type-graphql'
import { enumOf, registerEnum } from '../../kernel/graphql-enum.ts'
import { NOTICE_PLACES, SWITCH_NAMES, SWITCH_REASONS } from '../../switches/domain/switch-name.ts'

export const SwitchNameEnum = enumOf(SWITCH_NAMES)
registerEnum(SwitchNameEnum, 'SwitchName', {
  description: 'SENDING: mails. MATCHING: looking for teaching records. SIGN_UP: new identities.',
})
export const SwitchReasonEnum = enumOf(SWITCH_REASONS)
registerEnum(SwitchReasonEnum, 'SwitchReason', {
  description: 'Why a switch was turned. OVER: the reason for which it was off is over.',
})
export const NoticePlaceEnum = enumOf(NOTICE_PLACES)
registerEnum(NoticePlaceEnum, 'NoticePlace', { description: 'The pages on which a notice stands.' })
export const NoticeProblemEnum = enumOf(['EMPTY', 'TOO_LONG', 'ENDS_BEFORE_IT_STARTS'])
registerEnum(NoticeProblemEnum, 'NoticeProblem', { description: 'Why a notice was not put up.' })

@ObjectType({ description: 'A turn of a switch.' })
export class SwitchTurn {
  @Field(() => SwitchNameEnum, { description: 'The switch.' })
  name!: keyof typeof SwitchNameEnum

  @Field(() => Boolean, { description: 'It was turned on.' })
  isOn!: boolean

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Until when it was turned off, if it ends.',
  })
  until!: Date | null

  @Field(() => SwitchReasonEnum, { description: 'Why.' })
  reason!: keyof typeof SwitchReasonEnum

  @Field(() => GraphQLISODateTime, { description: 'When.' })
  changedAt!: Date

  @Field(() => String, { nullable: true, description: 'The member of staff. Null: an operator.' })
  changedBy!: string | null
}

@ObjectType({ description: 'How a switch stands.' })
export class SwitchObject {
  @Field(() => SwitchNameEnum, { description: 'The switch.' })
  name!: keyof typeof SwitchNameEnum

  @Field(() => Boolean, { description: 'It is on now.' })
  isOn!: boolean

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When one that is off is on again by itself.',
  })
  until!: Date | null
}

@ObjectType({ description: 'The newest notice of a place, which may be over, or not have begun.' })
export class NoticeObject {
  @Field(() => NoticePlaceEnum, { description: 'The place.' })
  place!: keyof typeof NoticePlaceEnum

  @Field(() => String, { nullable: true, description: 'Its text. Null: there is none.' })
  text!: string | null

  @Field(() => Boolean, { description: 'It is up now.' })
  isUp!: boolean

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it starts.' })
  startsAt!: Date | null

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it ends.' })
  endsAt!: Date | null

  @Field(() => String, { nullable: true, description: 'The member of staff who put it up or took it down.' })
  changedBy!: string | null
}

@ObjectType({ description: 'What service owners turn off and on.' })
export class Switches {
  @Field(() => [SwitchObject], { description: 'The switches.' })
  switches!: SwitchObject[]

  @Field(() => [NoticeObject], { description: 'The notices.' })
  notices!: NoticeObject[]

  @Field(() => [SwitchTurn], { description: 'The last turns, newest first.' })
  history!: SwitchTurn[]
}

@ObjectType({ description: 'The switch stands so from now on.' })
export class SwitchTurned {
  kind!: 'turned'

  @Field(() => SwitchNameEnum, { description: 'The switch.' })
  name!: keyof typeof SwitchNameEnum
}

@ObjectType({ description: 'There is no notice there any more.' })
export class NoticeTakenDown {
  kind!: 'takenDown'

  @Field(() => NoticePlaceEnum, { description: 'The place.' })
  place!: keyof typeof NoticePlaceEnum
}

export const TurnSwitchResult = createUnionType({
  name: 'TurnSwitchResult',
  description: 'The outcome of turnSwitch.',
  types: () => [SwitchTurned] as const,
  resolveType: () => SwitchTurned,
})

export const TakeDownNoticeResult = createUnionType({
  name: 'TakeDownNoticeResult',
  description: 'The outcome of takeDownNotice.',
  types: () => [NoticeTakenDown] as const,
  resolveType: () => NoticeTakenDown,
})

@ObjectType({ description: 'The notice is up from its start on.' })
export class NoticePutUp {
  kind!: 'putUp'

  @Field(() => NoticePlaceEnum, { description: 'The place.' })
  place!: keyof typeof NoticePlaceEnum
}

@ObjectType({ description: 'The notice was not put up.' })
export class NoticeRefused {
  kind!: 'noticeRefused'

  @Field(() => NoticeProblemEnum, { description: 'Why.' })
  problem!: keyof typeof NoticeProblemEnum
}

export const PutUpNoticeResult = createUnionType({
  name: 'PutUpNoticeResult',
  description: 'The outcome of putUpNotice.',
  types: () => [NoticePutUp, NoticeRefused] as const,
  resolveType: ({ kind }) => (kind === 'putUp' ? NoticePutUp : NoticeRefused),
})
