import { staffSession } from '@identity/database'
import { eq } from 'drizzle-orm'
import { staffCaller } from '../callers/staff-caller.use-case.ts'
import type { StaffCaller, StaffRole } from '../kernel/caller.ts'
import { authenticatorCodeAt } from '../roster/authenticator-code.ts'
import { aPasskey } from './a-passkey.ts'
import { aStaffCaller } from './a-staff-member.ts'
import type { World } from './a-world.ts'

const PROVE =
  '{ __typename ... on SecondFactorProved { token recoveryCodesLeft } ... on SecondFactorRejected { reason triesLeft } }'
const ADD =
  '{ __typename ... on SecondFactorAdded { token recoveryCodesLeft factor { id kind name } } ... on SecondFactorNotAdded { reason } }'

export type Answer = {
  __typename: string
  token?: string
  reason?: string
  triesLeft?: number | null
  recoveryCodesLeft?: number
  factor?: { id: string; kind: string; name: string }
  options?: string
  secret?: string
  uri?: string
  codes?: string[]
}

/** What became of calls that were made at once: the outcome or its reason, and the code of an error. */
export async function settled(calls: Promise<Answer>[]): Promise<string[]> {
  const results = await Promise.allSettled(calls)
  return results.map((result) =>
    result.status === 'fulfilled'
      ? (result.value.reason ?? result.value.__typename)
      : String(result.reason.extensions?.code ?? result.reason),
  )
}

/** Second factors as the web asks for them: each call answers the outcome. */
export function useFactors(world: { get(): World }) {
  const ask = async (caller: StaffCaller, source: string, variables = {}) => {
    const data = await world.get().run<{ outcome: Answer }>(caller, source, variables)
    return data.outcome
  }
  const named = (field: string, type: string, selection: string) =>
    `mutation ($input: ${type}!) { outcome: ${field}(input: $input) ${selection} }`

  const factors = {
    beginPasskey: (caller: StaffCaller) =>
      ask(
        caller,
        'mutation { outcome: beginPasskeyRegistration { __typename ... on PasskeyRegistrationBegun { options } ... on SecondFactorNotAdded { reason } } }',
      ),
    finishPasskey: (caller: StaffCaller, response: string, name = 'Work laptop') =>
      ask(caller, named('finishPasskeyRegistration', 'FinishPasskeyRegistrationInput', ADD), {
        input: { name, response },
      }),
    beginProof: (caller: StaffCaller) =>
      ask(
        caller,
        'mutation { outcome: beginPasskeyProof { __typename ... on PasskeyProofBegun { options } } }',
      ),
    finishProof: (caller: StaffCaller, response: string) =>
      ask(caller, named('finishPasskeyProof', 'FinishPasskeyProofInput', PROVE), { input: { response } }),
    beginApp: (caller: StaffCaller) =>
      ask(
        caller,
        'mutation { outcome: addAuthenticatorApp { __typename ... on AuthenticatorAppBegun { secret uri } ... on SecondFactorNotAdded { reason } } }',
      ),
    confirmApp: (caller: StaffCaller, code: string, name = 'Phone') =>
      ask(caller, named('confirmAuthenticatorApp', 'ConfirmAuthenticatorAppInput', ADD), {
        input: { name, code },
      }),
    showCode: (caller: StaffCaller, code: string) =>
      ask(caller, named('proveAuthenticatorCode', 'ProveAuthenticatorCodeInput', PROVE), { input: { code } }),
    showRecoveryCode: (caller: StaffCaller, code: string) =>
      ask(caller, named('useRecoveryCode', 'UseRecoveryCodeInput', PROVE), { input: { code } }),
    makeRecoveryCodes: (caller: StaffCaller) =>
      ask(
        caller,
        'mutation { outcome: makeRecoveryCodes { __typename ... on RecoveryCodesMade { codes } } }',
      ),
    remove: (caller: StaffCaller, id: string) =>
      ask(caller, 'mutation ($id: ID!) { outcome: removeSecondFactor(id: $id) { __typename } }', { id }),
    list: async (caller: StaffCaller) => {
      const { secondFactors } = await world.get().run<{
        secondFactors: {
          factors: { id: string; kind: string; name: string }[]
          recoveryCodesLeft: number
          isLocked: boolean
          mayAddFirst: boolean
        }
      }>(caller, '{ secondFactors { factors { id kind name } recoveryCodesLeft isLocked mayAddFirst } }')
      return secondFactors
    },
  }

  const codeOf = (secret: string) => authenticatorCodeAt(secret, world.get().clock.now())

  return {
    ...factors,
    codeOf,
    /** The caller that a token names now. */
    callerOf: (token = '') => staffCaller(world.get().deps, token),

    /** A member whose session an invitation opened, without a second factor yet. */
    async newcomer(role: StaffRole = 'AGENT') {
      const caller = await aStaffCaller(world.get(), role, 'NONE')
      await world.get().deps.repositories.staffEnrolments.open(caller.staffSessionId)
      return caller
    },

    /** The member in a session in which no second factor was shown yet. */
    async unproved(caller: StaffCaller & { token: string }) {
      const { db } = world.get().database
      await db.update(staffSession).set({ provedAt: null }).where(eq(staffSession.id, caller.staffSessionId))
      return { ...caller, proof: 'NONE' as const }
    },

    async addPasskey(caller: StaffCaller, passkey = aPasskey()) {
      const { options = '' } = await factors.beginPasskey(caller)
      return { passkey, added: await factors.finishPasskey(caller, passkey.register(options)) }
    },

    async addApp(caller: StaffCaller) {
      const { secret = '' } = await factors.beginApp(caller)
      return { secret, added: await factors.confirmApp(caller, codeOf(secret)) }
    },
  }
}
