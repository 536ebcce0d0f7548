import type { Executor } from '@identity/database'
import type { Repositories as GuardRepositories } from '../guard/repositories.ts'
import type { Secrets } from '../secrets/secrets.ts'
import type { Repositories as SwitchesRepositories } from '../switches/repositories.ts'
import { passcodeBrakeRepository } from './brake/passcode-brake.repository.ts'
import { knownBrowserRepository } from './known-browser/known-browser.repository.ts'
import { ledgerRepository } from './ledger.repository.ts'
import { passcodeRepository } from './passcode.repository.ts'
import { circumstancesRepository } from './send/circumstances.repository.ts'
import { passcodeMailRepository } from './send/passcode-mail.repository.ts'
import { standingPasscodeRepository } from './standing-passcode.repository.ts'

export const passcodesRepositories = (db: Executor, { secrets }: { secrets: Secrets }) => ({
  knownBrowsers: knownBrowserRepository(db, secrets.digester),
  passcodeBrake: passcodeBrakeRepository(db),
  passcodeCircumstances: circumstancesRepository(db, secrets.digester),
  passcodeLedger: ledgerRepository(db, secrets.digester),
  passcodeMails: passcodeMailRepository(db, secrets),
  passcodes: passcodeRepository(db, secrets),
  standingPasscodes: standingPasscodeRepository(db, secrets.digester),
})

/** The repositories that this room may use: its own, and those of the rooms below. */
export type Repositories = ReturnType<typeof passcodesRepositories> & GuardRepositories & SwitchesRepositories
