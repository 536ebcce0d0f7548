import { AddAuthenticatorAppResolver } from './add-authenticator-app/add-authenticator-app.resolver.ts'
import { BeginPasskeyProofResolver } from './begin-passkey-proof/begin-passkey-proof.resolver.ts'
import { BeginPasskeyRegistrationResolver } from './begin-passkey-registration/begin-passkey-registration.resolver.ts'
import { ConfirmAuthenticatorAppResolver } from './confirm-authenticator-app/confirm-authenticator-app.resolver.ts'
import { FinishPasskeyProofResolver } from './finish-passkey-proof/finish-passkey-proof.resolver.ts'
import { FinishPasskeyRegistrationResolver } from './finish-passkey-registration/finish-passkey-registration.resolver.ts'
import { MakeRecoveryCodesResolver } from './make-recovery-codes/make-recovery-codes.resolver.ts'
import { ProveAuthenticatorCodeResolver } from './prove-authenticator-code/prove-authenticator-code.resolver.ts'
import { RemoveSecondFactorResolver } from './remove-second-factor/remove-second-factor.resolver.ts'
import { SecondFactorsResolver } from './show-second-factors/second-factors.resolver.ts'
import { UseRecoveryCodeResolver } from './use-recovery-code/use-recovery-code.resolver.ts'

/** Second factors: what a member signs in with besides a passcode. */
export const factorResolvers = [
  SecondFactorsResolver,
  AddAuthenticatorAppResolver,
  BeginPasskeyProofResolver,
  BeginPasskeyRegistrationResolver,
  ConfirmAuthenticatorAppResolver,
  FinishPasskeyProofResolver,
  FinishPasskeyRegistrationResolver,
  MakeRecoveryCodesResolver,
  ProveAuthenticatorCodeResolver,
  RemoveSecondFactorResolver,
  UseRecoveryCodeResolver,
]
