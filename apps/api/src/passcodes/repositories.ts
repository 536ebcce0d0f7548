import type { Executor } from '@identity/database'
import type { Repositories as GuardRepositories } from '../guard/repositories.ts'
import type { Secrets } from '../secrets/secrets.ts'
import { passcodeBrakeRepository } from './brake/passcode-brake.repository.ts'
import { passcodeRepository } from './passcode.repository.ts'

export const passcodesRepositories = (db: Executor, { secrets }: { secrets: Secrets }) => ({
  passcodeBrake: passcodeBrakeRepository(db),
  passcodes: passcodeRepository(db, secrets),
})

/** What this room may touch: its own tables, and those of the rooms below. */
export type Repositories = ReturnType<typeof passcodesRepositories> & GuardRepositories
