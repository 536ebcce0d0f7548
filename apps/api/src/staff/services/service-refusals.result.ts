import { Field, ID, ObjectType } from 'type-graphql'

@ObjectType({ description: 'The settings contradict each other or a rule. Nothing was changed.' })
export class SettingsRefused {
  kind!: 'invalid'

  @Field(() => [String], {
    description:
      'The fields that are wrong, such as REDIRECT_URIS, and the contradictions between them, such as KEYS_NEEDED.',
  })
  problems!: string[]
}

@ObjectType({ description: 'The id is, or was, another one’s.' })
export class ServiceIdTaken {
  kind!: 'taken'

  @Field(() => ID, { description: 'The id.' })
  id!: string
}

@ObjectType({ description: 'There is no service or client of this id, or it was deleted.' })
export class ServiceNotFound {
  kind!: 'notFound'

  @Field(() => ID, { description: 'The id.' })
  id!: string
}

@ObjectType({ description: 'A colleague changed it since it was shown. Nothing was done.' })
export class ServiceChangedMeanwhile {
  kind!: 'changedMeanwhile'

  @Field(() => ID, { description: 'The id.' })
  id!: string
}

@ObjectType({ description: 'It is one of our own pages, which stay as they were registered.' })
export class OwnServiceRefused {
  kind!: 'ours'

  @Field(() => ID, { description: 'The id.' })
  id!: string
}
