import { Field, Int, ObjectType } from 'type-graphql'
import { enumOf, registerEnum } from '../kernel/graphql-enum.ts'
import type { Hidden } from './domain/hide-small.ts'

export const HiddenCountEnum = enumOf(['FEWER_THAN_5', 'WOULD_REVEAL'])
registerEnum(HiddenCountEnum, 'HiddenCount', {
  description:
    'The reason that a count is hidden. FEWER_THAN_5: it is under 5, or none. WOULD_REVEAL: with it, one that is under 5 could be worked out.',
})

@ObjectType({ description: 'A count that is hidden where it is small, or reveals a small one.' })
export class ShownCount {
  @Field(() => Int, { nullable: true, description: 'The count. Null: it is hidden.' })
  value!: number | null

  @Field(() => HiddenCountEnum, { nullable: true, description: 'Why it is hidden. Null: it is not.' })
  hidden!: Hidden | null
}
