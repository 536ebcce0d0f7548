import { type GraphqlClient, StaffMemberDocument } from '@identity/graphql-client'
import type { ShownMember } from './member-acts.ts'

/** The member that the address names. There is none of that id: the page is not found. */
export async function openMember(api: GraphqlClient, id: string | undefined): Promise<ShownMember> {
  const { staffMember } = await api.request(StaffMemberDocument, { id: id ?? '' })
  if (!staffMember) throw new Response(null, { status: 404 })
  return staffMember
}
