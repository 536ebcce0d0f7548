import { Max, MaxLength, Min } from 'class-validator'
import {
  Arg,
  Authorized,
  Ctx,
  Field,
  GraphQLISODateTime,
  InputType,
  Int,
  Mutation,
  Query,
  Resolver,
} from 'type-graphql'
import { requireStaff } from '../../kernel/authorization.ts'
import type { Context } from '../../kernel/context.ts'
import { isOffAt, NOTICE_PLACES, noticeAt, SWITCH_NAMES } from '../../switches/domain/switch-name.ts'
import type { StaffDeps } from '../deps.ts'
import { callersOf, may } from '../permissions.ts'
import { putUpNotice, takeDownNotice } from './put-up-notice.use-case.ts'
import {
  NoticePlaceEnum,
  PutUpNoticeResult,
  Switches,
  SwitchNameEnum,
  SwitchReasonEnum,
  TakeDownNoticeResult,
  TurnSwitchResult,
} from './switches.object.ts'
import { turnSwitch } from './turn-switch.use-case.ts'

const SHOWN_TURNS = 20
const A_WEEK_IN_MINUTES = 7 * 24 * 60

@InputType({ description: 'How a switch is to stand.' })
export class TurnSwitchInput {
  @Field(() => SwitchNameEnum, { description: 'The switch.' })
  name!: keyof typeof SwitchNameEnum

  @Field(() => Boolean, { description: 'On, or off.' })
  isOn!: boolean

  @Field(() => SwitchReasonEnum, { description: 'Why.' })
  reason!: keyof typeof SwitchReasonEnum

  @Field(() => Int, {
    nullable: true,
    description: 'After how many minutes it is on again. Null: it stays off.',
  })
  @Min(1)
  @Max(A_WEEK_IN_MINUTES)
  minutes!: number | null
}

@InputType({ description: 'A notice, in plain text.' })
export class PutUpNoticeInput {
  @Field(() => NoticePlaceEnum, { description: 'The place.' })
  place!: keyof typeof NoticePlaceEnum

  @Field(() => String, { description: 'Its text, of at most 300 characters.' })
  @MaxLength(10_000)
  text!: string

  @Field(() => GraphQLISODateTime, { description: 'When it starts.' })
  startsAt!: Date

  @Field(() => GraphQLISODateTime, { description: 'When it ends.' })
  endsAt!: Date
}

@Resolver()
export class SwitchesResolver {
  @Authorized(...may('switches'))
  @Query(() => Switches, { description: `The switches and notices. ${callersOf('switches')}` })
  switches(@Ctx() { deps }: Context<StaffDeps>): Promise<Switches> {
    return showSwitches(deps)
  }

  @Authorized(...may('turnSwitch'))
  @Mutation(() => TurnSwitchResult, {
    description: `Turns a switch off or on, which counts at once. ${callersOf('turnSwitch')}`,
  })
  async turnSwitch(
    @Arg('input', () => TurnSwitchInput, { description: 'The switch.' }) input: TurnSwitchInput,
    @Ctx() { caller, deps }: Context<StaffDeps>,
  ): Promise<typeof TurnSwitchResult> {
    await turnSwitch(deps, requireStaff(caller), input)
    return { kind: 'turned', name: input.name }
  }

  @Authorized(...may('putUpNotice'))
  @Mutation(() => PutUpNoticeResult, {
    description: `Puts up a notice on our pages. ${callersOf('putUpNotice')}`,
  })
  async putUpNotice(
    @Arg('input', () => PutUpNoticeInput, { description: 'The notice.' }) input: PutUpNoticeInput,
    @Ctx() { caller, deps }: Context<StaffDeps>,
  ): Promise<typeof PutUpNoticeResult> {
    const outcome = await putUpNotice(deps, requireStaff(caller), input)
    return outcome.kind === 'putUp' ? { ...outcome, place: input.place } : outcome
  }

  @Authorized(...may('takeDownNotice'))
  @Mutation(() => TakeDownNoticeResult, {
    description: `Takes a notice down. ${callersOf('takeDownNotice')}`,
  })
  async takeDownNotice(
    @Arg('place', () => NoticePlaceEnum, { description: 'The place.' }) place: keyof typeof NoticePlaceEnum,
    @Ctx() { caller, deps }: Context<StaffDeps>,
  ): Promise<typeof TakeDownNoticeResult> {
    await takeDownNotice(deps, requireStaff(caller), place)
    return { kind: 'takenDown', place }
  }
}

async function showSwitches({ clock, repositories }: StaffDeps): Promise<Switches> {
  const { switches } = repositories
  const now = clock.now()
  const shown = SWITCH_NAMES.map(async (name) => {
    const last = await switches.last(name)
    const isOff = isOffAt(last, now)
    return { name, isOn: !isOff, until: isOff && last ? last.until : null }
  })
  const notices = NOTICE_PLACES.map(async (place) => {
    const last = await switches.notice(place)
    const isUp = noticeAt(last, now) !== null
    const isOver = last === null || last.text === null || last.endsAt <= now
    const changedBy = last?.changedBy ?? null
    if (isOver) return { place, text: null, isUp, startsAt: null, endsAt: null, changedBy }
    return { place, isUp, ...last }
  })
  return {
    switches: await Promise.all(shown),
    notices: await Promise.all(notices),
    history: await switches.history(SHOWN_TURNS),
  }
}
