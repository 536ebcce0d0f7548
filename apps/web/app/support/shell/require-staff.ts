import {
  ApiError,
  type GraphqlClient,
  StaffSessionDocument,
  type StaffSessionQuery,
} from '@identity/graphql-client'
import { type AppLoadContext, data, redirect } from '@remix-run/node'
import { memberOf, type StaffMember } from '../../shell/surroundings/staff-member.ts'
import { readDone } from './done.session.ts'
import { rolesOf } from './page-roles.ts'
import { supportSession } from './support.session.ts'
import { ownPath, returnPath, withReturn } from './support-path.ts'

type Args = { request: Request; context: AppLoadContext }

/** The member of staff who asks, and the API as it answers them. */
export type Staff = { api: GraphqlClient; member: StaffMember }

/**
 * Guards a loader or an action of the support pages: a browser without a session of staff is sent to sign in, and a member who has not shown
 * their second factor to do so; both come back afterwards. The API decides all else: what it refuses, `api` answers with a page. `fresh`: the
 * page leads to an act for which the second factor has to be fresh. It is asked for before the form, so that no typed text is lost. For the
 * same reason a page that is not open to the member's role says so at once.
 */
export async function requireStaff(args: Args, proof: 'any' | 'fresh' = 'any'): Promise<Staff> {
  const { api, session } = await requireSignedIn(args)
  if (session.proof === 'NONE') throw toSecondFactor(args.request)
  if (proof === 'fresh' && session.proof !== 'FRESH' && args.request.method === 'GET')
    throw toSecondFactor(args.request)
  const roles = rolesOf(new URL(args.request.url).pathname)
  if (roles && !roles.includes(session.role)) throw data({ roles }, { status: 403 })
  if (args.request.method === 'GET') args.context.surroundings.done = await readDone(args)
  return { api, member: memberOf(session) }
}

/** The same for the pages on which the second factor is shown: it need not have been shown before. */
export async function requireSignedIn(
  args: Args,
): Promise<{ api: GraphqlClient; session: StaffSessionQuery['staffSession'] }> {
  const token = await supportSession.read(args)
  if (!token) throw redirect(withReturn('/support/sign-in', ownPath(args.request)), 303)
  const api = orPage(args, args.context.staffApi(token))
  const { staffSession: session } = await api.request(StaffSessionDocument, {})
  args.context.surroundings.staff = memberOf(session) // for the frame of the page, whichever it turns out to be
  return { api, session }
}

/** The client, except that what it may refuse a member of staff leads to the page that says what to do. */
function orPage({ request }: Args, client: GraphqlClient): GraphqlClient {
  return {
    async request(document, variables) {
      try {
        return await client.request(document, variables)
      } catch (error) {
        throw error instanceof ApiError ? pageFor(request, error) : error
      }
    },
  }
}

function pageFor(request: Request, error: ApiError): unknown {
  switch (error.code) {
    case 'UNAUTHENTICATED':
      return afterSessionEnded(request)
    case 'SECOND_FACTOR_NEEDED':
      return toSecondFactor(request)
    case 'FORBIDDEN':
      return data({ roles: error.roles }, { status: 403 })
    case 'BAD_USER_INPUT': // such as a cursor in the address that is none
      return new Response(null, { status: 400 })
    default:
      return error
  }
}

/**
 * The session ended, or goes on under another token: then a form was sent twice, and the answer to the first has brought this browser the new
 * one. So the cookie is left as it is, and after a form the page that comes next asks with it. A cookie of a session that ended opens nothing.
 */
function afterSessionEnded(request: Request): Response {
  const next = ownPath(request) === '/support' ? returnPath(request) : ownPath(request)
  return redirect(request.method === 'GET' ? withReturn('/support/sign-in', next) : next, 303)
}

function toSecondFactor(request: Request): Response {
  return redirect(withReturn('/support/second-factor', ownPath(request)), 303)
}
