import { STAFF_ROLES, type StaffAllowed, type StaffRole } from '../kernel/caller.ts'

/** yes: may. fresh: may, once the second factor was shown within 15 minutes. no: may not. */
type Permission = 'yes' | 'fresh' | 'no'
type Permissions = Record<StaffRole, Permission>

const ALL: Permissions = { AGENT: 'yes', LEAD: 'yes', OWNER: 'yes' }
const AGENT_AND_LEAD: Permissions = { AGENT: 'yes', LEAD: 'yes', OWNER: 'no' }
const LEAD: Permissions = { AGENT: 'no', LEAD: 'yes', OWNER: 'no' }
const LEAD_AND_OWNER: Permissions = { AGENT: 'no', LEAD: 'yes', OWNER: 'yes' }
const FRESH_LEAD_AND_OWNER: Permissions = { AGENT: 'no', LEAD: 'fresh', OWNER: 'fresh' }
const ALL_FRESH: Permissions = { AGENT: 'fresh', LEAD: 'fresh', OWNER: 'fresh' }
const OWNER: Permissions = { AGENT: 'no', LEAD: 'no', OWNER: 'yes' }
const OWNER_FRESH: Permissions = { AGENT: 'no', LEAD: 'no', OWNER: 'fresh' }

/**
 * Who of the staff may do what: the one table. Each operation of this door is named after its row, and `@Authorized(...may('row'))` opens it
 * to these roles only. What needs a second person, or may not be done to one's own identity, its use case refuses besides.
 */
const PERMISSIONS = {
  searchPeople: ALL,
  staffSession: ALL,
  openPerson: ALL,
  person: ALL,
  revealFact: AGENT_AND_LEAD,
  personTimeline: ALL,
  personNotes: AGENT_AND_LEAD,
  addNote: AGENT_AND_LEAD,
  endPersonSessions: ALL,
  endStaffSession: ALL,
  ownStaffSessions: ALL,
  endOwnStaffSessions: ALL,
  supportTasks: AGENT_AND_LEAD,
  supportTaskCounts: ALL,
  taskDesk: AGENT_AND_LEAD,
  assignTask: AGENT_AND_LEAD,
  assignTasks: AGENT_AND_LEAD,
  releaseTask: AGENT_AND_LEAD,
  takeTask: AGENT_AND_LEAD,
  nextTask: AGENT_AND_LEAD,
  reopenTask: LEAD,
  supportTask: AGENT_AND_LEAD,
  recordCandidates: AGENT_AND_LEAD,
  compareRecord: AGENT_AND_LEAD,
  previewOutcome: AGENT_AND_LEAD,
  linkRecord: AGENT_AND_LEAD,
  replaceRecord: AGENT_AND_LEAD,
  unlinkRecord: AGENT_AND_LEAD,
  confirmLink: AGENT_AND_LEAD,
  closeAsNotMatched: AGENT_AND_LEAD,
  escalateTask: AGENT_AND_LEAD,
  askTeacher: AGENT_AND_LEAD,
  saveTaskView: AGENT_AND_LEAD,
  removeTaskView: AGENT_AND_LEAD,
  personChanges: ALL,
  proposalsWaiting: LEAD_AND_OWNER,
  changeOfficialName: AGENT_AND_LEAD,
  changeDateOfBirth: AGENT_AND_LEAD,
  lockIdentity: ALL,
  unlockIdentity: LEAD_AND_OWNER,
  closeIdentity: FRESH_LEAD_AND_OWNER,
  approveClosure: FRESH_LEAD_AND_OWNER,
  refuseClosure: LEAD_AND_OWNER,
  reopenIdentity: FRESH_LEAD_AND_OWNER,
  freezeLink: AGENT_AND_LEAD,
  decideDispute: LEAD,
  decideDisplacement: LEAD,
  decideClosedRecord: AGENT_AND_LEAD,
  releaseWithheldTrn: { AGENT: 'no', LEAD: 'fresh', OWNER: 'no' },
  refuseWithheldTrn: LEAD,
  proposeEmailChange: { AGENT: 'fresh', LEAD: 'fresh', OWNER: 'no' },
  approveEmailChange: { AGENT: 'no', LEAD: 'fresh', OWNER: 'no' },
  stopEmailChange: ALL,
  undoEmailChange: { AGENT: 'no', LEAD: 'fresh', OWNER: 'no' },
  mergePreview: ALL,
  merge: ALL,
  merges: ALL,
  proposeMerge: { AGENT: 'fresh', LEAD: 'fresh', OWNER: 'no' },
  approveMerge: FRESH_LEAD_AND_OWNER,
  refuseMerge: FRESH_LEAD_AND_OWNER,
  undoMerge: FRESH_LEAD_AND_OWNER,
  // One's own second factors. Those that add one are open to a session without proof too, which adds the first one after an invitation.
  secondFactors: ALL,
  beginPasskeyProof: ALL,
  finishPasskeyProof: ALL,
  proveAuthenticatorCode: ALL,
  useRecoveryCode: ALL,
  beginPasskeyRegistration: ALL_FRESH,
  finishPasskeyRegistration: ALL_FRESH,
  addAuthenticatorApp: ALL_FRESH,
  confirmAuthenticatorApp: ALL_FRESH,
  makeRecoveryCodes: ALL_FRESH,
  removeSecondFactor: ALL_FRESH,
  dashboard: LEAD_AND_OWNER,
  staffMembers: LEAD_AND_OWNER,
  staffMember: LEAD_AND_OWNER,
  inviteStaffMember: OWNER_FRESH,
  renewStaffInvitation: OWNER_FRESH,
  withdrawStaffInvitation: OWNER_FRESH,
  changeStaffRole: OWNER_FRESH,
  endStaffMembership: OWNER_FRESH,
  // A lead resets agents only.
  resetSecondFactor: FRESH_LEAD_AND_OWNER,
  services: OWNER,
  service: OWNER,
  addService: OWNER_FRESH,
  changeService: OWNER_FRESH,
  addClient: OWNER_FRESH,
  changeClient: OWNER_FRESH,
  rotateClientSecret: OWNER_FRESH,
  changeClientStanding: OWNER_FRESH,
  webhookEndpoints: OWNER,
  webhookEndpoint: OWNER,
  webhookDeliveries: OWNER,
  webhookDelivery: OWNER,
  previewWebhookReplay: OWNER,
  addWebhookEndpoint: OWNER_FRESH,
  changeWebhookEndpoint: OWNER_FRESH,
  changeWebhookStanding: OWNER_FRESH,
  removeWebhookEndpoint: OWNER_FRESH,
  pingWebhookEndpoint: OWNER_FRESH,
  replayWebhookDelivery: OWNER_FRESH,
  replayWebhookDeliveries: OWNER_FRESH,
  withheldTrns: OWNER,
  withheldAmong: OWNER,
  withholdTrns: OWNER_FRESH,
  freeTrns: OWNER_FRESH,
  switches: OWNER,
  turnSwitch: OWNER_FRESH,
  putUpNotice: OWNER_FRESH,
  takeDownNotice: OWNER_FRESH,
} as const satisfies Record<string, Permissions>

/** The same for the commands of operators, by the member in whose name they are run (`--by`). */
const COMMANDS = {
  'identity sign-out': ['AGENT', 'LEAD', 'OWNER'],
  'identity block': ['AGENT', 'LEAD', 'OWNER'],
  'identity unblock': ['LEAD', 'OWNER'],
  'identity merge': ['LEAD', 'OWNER'],
  'identity propose-merge': ['AGENT', 'LEAD'],
  'identity approve-merge': ['LEAD', 'OWNER'],
  'identity undo-merge': ['LEAD', 'OWNER'],
  'identity keep-record': ['LEAD'],
  'identity remove-record': ['LEAD'],
  'trn withhold': ['OWNER'],
  'trn release': ['LEAD'],
  client: ['OWNER'],
  // While there is no owner, another member says that one is needed.
  'staff invite': ['AGENT', 'LEAD', 'OWNER'],
  'staff end': ['OWNER'],
  'staff reset': ['OWNER'],
  switch: ['OWNER'],
} as const satisfies Record<string, readonly StaffRole[]>

export const STAFF_COMMANDS = Object.keys(COMMANDS) as StaffCommand[]
export type StaffCommand = keyof typeof COMMANDS

export const isStaffCommand = (text: string): text is StaffCommand => text in COMMANDS

export function mayRun(command: StaffCommand, role: StaffRole): boolean {
  const allowed: readonly StaffRole[] = COMMANDS[command]
  return allowed.includes(role)
}

export type StaffOperation = keyof typeof PERMISSIONS

export const STAFF_OPERATIONS = Object.keys(PERMISSIONS) as StaffOperation[]

export function permissionOf(operation: StaffOperation, role: StaffRole): Permission {
  return PERMISSIONS[operation][role]
}

/** The roles that an operation is open to, for `@Authorized`. */
export function may(operation: StaffOperation): StaffAllowed[] {
  return STAFF_ROLES.flatMap((role): StaffAllowed[] => {
    const name = role.toLowerCase() as Lowercase<StaffRole>
    const permission = permissionOf(operation, role)
    if (permission === 'no') return []
    return [permission === 'fresh' ? `fresh ${name}` : name]
  })
}

/** The callers of an operation, for its description; `besides` are those whose second factor was not shown yet. */
export function callersOf(operation: StaffOperation, besides: 'unproved staff'[] = []): string {
  return `Callers: ${[...besides, ...may(operation)].join(', ')}.`
}
