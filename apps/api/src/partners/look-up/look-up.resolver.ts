import { emailKey, parseEmailAddress, parseTrn } from '@identity/values'
import { GraphQLError } from 'graphql'
import { Arg, Authorized, Ctx, Query, Resolver } from 'type-graphql'
import { requirePartner } from '../../kernel/authorization.ts'
import { ErrorCode } from '../../kernel/error-codes.ts'
import { type Viewer, viewerOf } from '../../visibility/domain/viewer.ts'
import {
  type PartnerIdentity,
  partnerIdentityByEmail,
  partnerIdentityByTrn,
} from '../../visibility/partner-identity.ts'
import { Needs, scopeSentence } from '../access/data-field.ts'
import { IdentityObject } from '../identity/identity.object.ts'
import type { PartnerContext } from '../identity/identity-loaders.ts'
import { noteWiderRead } from '../identity/note-wider-read.step.ts'
import { useLookUp } from './use-look-up.step.ts'

const BY_TRN = { partnerAct: 'LOOK_UP_BY_TRN' } as const
const BY_EMAIL = { partnerAct: 'LOOK_UP_BY_EMAIL_ADDRESS' } as const
const SAME = 'Null: there is none, or your service does not see it; both look the same. 60 look-ups a minute.'

@Resolver()
export class LookUpResolver {
  @Authorized('service')
  @Needs(BY_TRN)
  @Query(() => IdentityObject, {
    nullable: true,
    description: `The identity that holds the teaching record of a TRN, as your service may see the link. ${SAME} ${scopeSentence(BY_TRN)} Callers: service.`,
  })
  async identityByTrn(
    @Arg('trn', () => String, { description: 'Seven digits, nothing else. Not null.' }) trn: string,
    @Ctx() { caller, deps }: PartnerContext,
  ): Promise<PartnerIdentity | null> {
    const { clientId, scopes } = requirePartner(caller)
    const read = parseTrn(trn)
    if (!read.ok || read.value !== trn) throw badInput('trn is seven digits')
    await useLookUp(deps, clientId)
    const viewer = viewerOf(clientId, scopes)
    return noted(deps, viewer, await partnerIdentityByTrn(deps.repositories, viewer, trn))
  }

  @Authorized('service')
  @Needs(BY_EMAIL)
  @Query(() => IdentityObject, {
    nullable: true,
    description: `The identity that proved an email address. Capital letters make no difference; anything else does. ${SAME} ${scopeSentence(BY_EMAIL)} Callers: service.`,
  })
  async identityByEmail(
    @Arg('emailAddress', () => String, { description: 'A whole address. Not null.' }) emailAddress: string,
    @Ctx() { caller, deps }: PartnerContext,
  ): Promise<PartnerIdentity | null> {
    const { clientId, scopes } = requirePartner(caller)
    const read = parseEmailAddress(emailAddress)
    if (!read.ok) throw badInput('emailAddress is an email address')
    await useLookUp(deps, clientId)
    const viewer = viewerOf(clientId, scopes)
    return noted(deps, viewer, await partnerIdentityByEmail(deps.repositories, viewer, emailKey(read.value)))
  }
}

const badInput = (message: string) =>
  new GraphQLError(message, { extensions: { code: ErrorCode.BadUserInput } })

async function noted(
  { clock, repositories }: PartnerContext['deps'],
  viewer: Viewer,
  found: PartnerIdentity | null,
): Promise<PartnerIdentity | null> {
  await noteWiderRead(repositories, viewer, found ? [found] : [], clock.now())
  return found
}
