import { STAFF_ROLES, type StaffAllowed, type StaffRole } from '../kernel/caller.ts'

/** yes: may. fresh: may, once the second factor was shown within 15 minutes. no: may not. */
type Permission = 'yes' | 'fresh' | 'no'
type Permissions = Record<StaffRole, Permission>

const ALL: Permissions = { AGENT: 'yes', LEAD: 'yes', OWNER: 'yes' }
const FRESH_LEAD_AND_OWNER: Permissions = { AGENT: 'no', LEAD: 'fresh', OWNER: 'fresh' }
const AGENT_AND_LEAD: Permissions = { AGENT: 'yes', LEAD: 'yes', OWNER: 'no' }
const LEAD: Permissions = { AGENT: 'no', LEAD: 'yes', OWNER: 'no' }

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
  supportTasks: AGENT_AND_LEAD,
  supportTaskCounts: ALL,
  taskDesk: AGENT_AND_LEAD,
  assignTask: AGENT_AND_LEAD,
  assignTasks: AGENT_AND_LEAD,
  releaseTask: AGENT_AND_LEAD,
  takeTask: AGENT_AND_LEAD,
  nextTask: AGENT_AND_LEAD,
  reopenTask: LEAD,
  saveTaskView: AGENT_AND_LEAD,
  removeTaskView: AGENT_AND_LEAD,
  mergePreview: ALL,
  merge: ALL,
  merges: ALL,
  proposeMerge: { AGENT: 'fresh', LEAD: 'fresh', OWNER: 'no' },
  approveMerge: FRESH_LEAD_AND_OWNER,
  refuseMerge: FRESH_LEAD_AND_OWNER,
  undoMerge: FRESH_LEAD_AND_OWNER,
} as const satisfies Record<string, Permissions>

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
