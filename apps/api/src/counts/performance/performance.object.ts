import { Field, Int, ObjectType } from 'type-graphql'
import { enumOf, registerEnum } from '../../kernel/graphql-enum.ts'
import type { Shown } from '../domain/shown.ts'
import { ShownCount } from '../shown-count.object.ts'

/** The four figures of the Service Manual. We count what the first needs, and none of what the others do. */
export const PerformanceIndicatorEnum = enumOf([
  'COMPLETION_RATE',
  'USER_SATISFACTION',
  'COST_PER_TRANSACTION',
  'DIGITAL_TAKE_UP',
])
registerEnum(PerformanceIndicatorEnum, 'PerformanceIndicator', {
  description: 'The four figures that each public service publishes (GOV.UK Service Manual).',
})

@ObjectType({ description: 'A figure of the last whole month.' })
export class PerformanceFigure {
  @Field(() => PerformanceIndicatorEnum, { description: 'The figure.' })
  indicator!: keyof typeof PerformanceIndicatorEnum

  @Field(() => Boolean, { description: 'False: we do not count what it takes to know it.' })
  isMeasured!: boolean

  @Field(() => Int, {
    nullable: true,
    description: 'In per cent. Null: not measured, not counted yet, or hidden, because a count is under 5.',
  })
  percent!: number | null
}

@ObjectType({ description: 'The journeys that began in one calendar month.' })
export class PerformanceMonth {
  @Field(() => String, { description: 'The month, as YYYY-MM.' })
  month!: string

  @Field(() => Int, { description: 'How many of its days were counted.' })
  daysCounted!: number

  @Field(() => Int, { description: 'How many days it has.' })
  days!: number

  @Field(() => ShownCount, { description: 'The journeys that a person opened.' })
  started!: Shown

  @Field(() => ShownCount, {
    description: 'Those that ended with the person signed in, or with an agent looking for their record.',
  })
  completed!: Shown

  @Field(() => ShownCount, { description: 'All others: left, or not let in by the service.' })
  notCompleted!: Shown

  @Field(() => Int, { nullable: true, description: 'The share of those completed. Null: a count is hidden.' })
  completionPercent!: number | null
}

@ObjectType({ description: 'How this service performs.' })
export class Performance {
  @Field(() => [PerformanceFigure], { description: 'The four figures.' })
  figures!: PerformanceFigure[]

  @Field(() => [PerformanceMonth], {
    description: 'Whole calendar months of which a day was counted, the newest first; at most 12.',
  })
  months!: PerformanceMonth[]
}
