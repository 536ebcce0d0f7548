/** An act of a member of staff on a task, and the version of it that they saw. */
export type TaskAct = { id: string; version: number; staffMemberId: string }
