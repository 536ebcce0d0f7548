import { Field, Int, ObjectType } from 'type-graphql'
import type { Period } from '../../counts/domain/counted-days.ts'
import type { Shown } from '../../counts/domain/shown.ts'
import { ShownCount } from '../../counts/shown-count.object.ts'
import { DashboardItemEnum, DashboardPanelNameEnum, DashboardPeriodEnum } from './dashboard.enums.ts'
import type { PanelItem, PanelName } from './domain/panels.ts'
import type { TrendWeek } from './domain/trend.ts'

@ObjectType({ description: 'A line of a panel.' })
export class DashboardLine {
  @Field(() => DashboardItemEnum, { description: 'What it counts.' })
  item!: PanelItem

  @Field(() => ShownCount, { description: 'How many.' })
  count!: Shown

  @Field(() => ShownCount, {
    nullable: true,
    description: 'Of how many: in the panel PAGES, the journeys that came to the page. Null in all others.',
  })
  outOf!: Shown | null

  @Field(() => Int, {
    nullable: true,
    description: 'Its share, in per cent. Null: a count of it is hidden, or the lines have no whole.',
  })
  percent!: number | null
}

@ObjectType({ description: 'One panel of the dashboard.' })
export class DashboardPanel {
  @Field(() => DashboardPanelNameEnum, { description: 'Its name.' })
  name!: PanelName

  @Field(() => [DashboardLine], { description: 'Its lines, always all of them.' })
  lines!: DashboardLine[]

  @Field(() => ShownCount, {
    nullable: true,
    description: 'What its lines add up to. Null: they do not add up to anything.',
  })
  total!: Shown | null

  @Field(() => Int, {
    nullable: true,
    description:
      'The figure that it is read for, in per cent: completion, match rate, matched within 5 minutes, passcodes used, closed on time. Null: it has none, or a count of it is hidden.',
  })
  ratePercent!: number | null

  @Field(() => Boolean, {
    description: 'True when none of its counts is hidden, however small: it is work that staff do now.',
  })
  isExact!: boolean
}

@ObjectType({ description: 'A week, from Monday to Sunday, of the trend.' })
export class DashboardWeek implements TrendWeek {
  @Field(() => String, { description: 'Its Monday, as YYYY-MM-DD.' })
  from!: string

  @Field(() => String, { description: 'Its Sunday, as YYYY-MM-DD.' })
  until!: string

  @Field(() => Int, { description: 'How many of its days were counted. Of the others nothing is known.' })
  daysCounted!: number

  @Field(() => ShownCount, { description: 'Journeys that began.' })
  started!: Shown

  @Field(() => ShownCount, { description: 'Those of them that were completed.' })
  completed!: Shown

  @Field(() => Int, {
    nullable: true,
    description: 'Completed of started, in per cent. Null: one is hidden.',
  })
  completionPercent!: number | null

  @Field(() => ShownCount, { description: 'Journeys of people whom we did not know, and who answered.' })
  asked!: Shown

  @Field(() => ShownCount, { description: 'Those of them whose record was found without an agent.' })
  found!: Shown

  @Field(() => Int, { nullable: true, description: 'Found of asked, in per cent. Null: one is hidden.' })
  matchPercent!: number | null
}

@ObjectType({ description: 'A service that the dashboard can be narrowed to.' })
export class DashboardService {
  @Field(() => String, { description: 'Its id.' })
  id!: string

  @Field(() => String, { description: 'Its name.' })
  name!: string
}

@ObjectType({
  description: 'How the service is doing, in counts. No count is about a person, and small ones are hidden.',
})
export class Dashboard {
  @Field(() => DashboardPeriodEnum, { description: 'The period.' })
  period!: Period

  @Field(() => String, { description: 'Its first day, as YYYY-MM-DD.' })
  from!: string

  @Field(() => String, { description: 'Its last day, as YYYY-MM-DD.' })
  until!: string

  @Field(() => Int, { description: 'How many days it has.' })
  days!: number

  @Field(() => Int, { description: 'How many of them were counted. Of the others nothing is known.' })
  daysCounted!: number

  @Field(() => DashboardService, {
    nullable: true,
    description: 'The service that it is narrowed to. Null: all services.',
  })
  service!: DashboardService | null

  @Field(() => [DashboardService], { description: 'The services that it can be narrowed to, by name.' })
  services!: DashboardService[]

  @Field(() => [DashboardPanel], { description: 'The panels.' })
  panels!: DashboardPanel[]

  @Field(() => [DashboardWeek], {
    description: 'Completion and match rate by week, the newest first.',
  })
  weeks!: DashboardWeek[]
}
