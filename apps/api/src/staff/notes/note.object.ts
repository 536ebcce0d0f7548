import { Field, GraphQLISODateTime, ID, ObjectType } from 'type-graphql'
import { PageInfo } from '../../kernel/graphql-connection.ts'

@ObjectType({ description: 'A note about a person. It is not changed or deleted.' })
export class PersonNote {
  @Field(() => ID, { description: 'The note.' })
  id!: string

  @Field(() => String, { nullable: true, description: 'Null: the key that sealed it is gone.' })
  text!: string | null

  @Field(() => GraphQLISODateTime, { description: 'When it was written.' })
  writtenAt!: Date

  @Field(() => String, { description: 'The member of staff who wrote it.' })
  staffName!: string

  @Field(() => ID, { nullable: true, description: 'The task that it was written on. Null: none.' })
  taskId!: string | null
}

@ObjectType({ description: 'A note in a list.' })
export class PersonNoteEdge {
  @Field(() => String, { description: 'The place in the list.' })
  cursor!: string

  @Field(() => PersonNote, { description: 'The note.' })
  node!: PersonNote
}

@ObjectType({ description: 'One page of the notes about a person.' })
export class PersonNotes {
  kind!: 'notes'

  @Field(() => [PersonNoteEdge], { description: 'The newest first.' })
  edges!: PersonNoteEdge[]

  @Field(() => PageInfo, { description: 'Says if there is more.' })
  pageInfo!: PageInfo
}
