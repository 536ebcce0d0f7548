import { Field, GraphQLISODateTime, ID, ObjectType } from 'type-graphql'
import { type ChangeKind, changeKinds } from '../../changes/domain/change-of.ts'
import { PageInfo } from '../../kernel/graphql-connection.ts'
import { enumOf, registerEnum } from '../../kernel/graphql-enum.ts'

export const ChangeKindEnum = enumOf(changeKinds)
registerEnum(ChangeKindEnum, 'IdentityChangeKind', {
  description: 'What happened to an identity. Expect kinds that are not here yet: read the identity then.',
  values: {
    VISIBLE: 'Your service sees the identity from here on: the person signed in to it for the first time.',
    CHANGED: 'Something that your token opens may be another than before: `changed` names it.',
    MERGED:
      'Another identity stands for it: `mergedInto`. Replace the id where you keep it, and read that one.',
    UNMERGED: 'The merge into `mergedInto` was undone: both stand for themselves. Read both.',
    REMOVED:
      'Your service sees the identity no longer: delete what you keep of it, or keep it by your own rules.',
  },
})

@ObjectType('IdentityChange', {
  description: 'That something happened to an identity. What the identity is now is read by `identity`.',
})
export class IdentityChangeObject {
  @Field(() => ChangeKindEnum, { description: 'What happened. Never null. Scope: as the list.' })
  kind!: ChangeKind

  @Field(() => ID, {
    description:
      'The identity that it happened to: a UUID. Of MERGED and UNMERGED the one that went. Never null. Scope: as the list.',
  })
  identityId!: string

  @Field(() => [String], {
    description:
      'Of CHANGED the names of the fields of `Identity` that may be others now, of those that your token opens; else none. Never null. Scope: each name as its field.',
  })
  changed!: string[]

  @Field(() => ID, {
    nullable: true,
    description:
      'Of MERGED and UNMERGED the identity that it was merged into: a UUID. Null: of every other kind. Scope: as the list.',
  })
  mergedInto!: string | null

  @Field(() => GraphQLISODateTime, {
    description:
      'When it happened: an instant (ISO 8601, UTC). The list is in the order of cursors, not of these. Never null. Scope: as the list.',
  })
  occurredAt!: Date
}

@ObjectType('IdentityChangeEdge', { description: 'A change, and its place in the feed.' })
export class IdentityChangeEdge {
  @Field(() => String, {
    description:
      'Pass it as `after` to go on from here: opaque text, under 200 characters. It is good for 90 days. Never null. Scope: as the list.',
  })
  cursor!: string

  @Field(() => IdentityChangeObject, { description: 'The change. Never null. Scope: as the list.' })
  node!: IdentityChangeObject
}

@ObjectType('IdentityChangeConnection', {
  description: 'A page of what happened to the identities that your service sees.',
})
export class IdentityChangeConnection {
  @Field(() => [IdentityChangeEdge], {
    description: 'The oldest first. Never null. Scope: as the list.',
  })
  edges!: IdentityChangeEdge[]

  @Field(() => PageInfo, {
    description:
      'How the feed goes on. `endCursor` is there on an empty page too: keep it, and ask again with it. Never null. Scope: as the list.',
  })
  pageInfo!: PageInfo
}
