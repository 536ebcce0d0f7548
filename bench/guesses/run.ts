import { GUESS_LIMITS, type GuessLimits } from '@identity/api/guard'
import { attackFor } from './attack.ts'
import { datesCovered } from './dates-covered.ts'
import { guardedRecords } from './guarded-records.ts'
import { ownerMeets } from './owner.ts'

// `npm run bench:guesses`: docs/matching/oracle-protection.md
const count = (number: number) => number.toLocaleString('en-GB')
const say = (line: string) => process.stdout.write(`${line}\n`)
// One network with ten mailboxes is what was tried out against the running system.
const ATTACKERS = [
  { networks: 1, mailboxes: 1 },
  { networks: 1, mailboxes: 10 },
  { networks: 100, mailboxes: 100 },
  { networks: 10_000, mailboxes: 10_000 },
]
const MANY_TARGETS = 10_000

// Before decision 60 the date of birth was part of whom a guess is about, and neither names nor networks had a limit.
const unlimited = { max: Number.MAX_SAFE_INTEGER, windowMs: 24 * 60 * 60 * 1_000 }
const before: GuessLimits = {
  ...GUESS_LIMITS,
  publicGuessesAtName: unlimited,
  publicGuessesFromNetwork: [unlimited, unlimited],
}

say(
  '| networks | mailboxes | at one teacher, before decision 60 | now, in a hurry | now, seven an hour | of those confirmed | at many teachers, now | of those confirmed |',
)
say('| --- | --- | --- | --- | --- | --- | --- | --- |')
const owners: Record<string, boolean>[] = []
for (const attacker of ATTACKERS) {
  const old = await attackFor(guardedRecords(before, { isWatched: false }), { ...attacker, targets: 1 })
  const slow = await attackFor(guardedRecords(GUESS_LIMITS, { isWatched: true }), {
    ...{ ...attacker, targets: 1, patience: 7 },
  })
  const records = guardedRecords(GUESS_LIMITS, { isWatched: true })
  const one = await attackFor(records, { ...attacker, targets: 1 })
  owners.push(await ownerMeets(records))
  const wide = guardedRecords(GUESS_LIMITS, { isWatched: true })
  const many = await attackFor(wide, { ...attacker, targets: Math.min(MANY_TARGETS, attacker.mailboxes * 5) })
  const [inAHurry, patiently] = [one.lookedUp, slow.lookedUp]
  const cells = [
    ...[attacker.networks, attacker.mailboxes, old.lookedUp, inAHurry, patiently, slow.learned],
    ...[many.lookedUp, many.learned],
  ]
  say(`| ${cells.map(count).join(' | ')} |`)
}

say(
  `\n| the teacher, at noon of that day | ${ATTACKERS.map(({ networks, mailboxes }) => `${count(networks)} and ${count(mailboxes)}`).join(' | ')} |`,
)
say(`| --- |${' --- |'.repeat(ATTACKERS.length)}`)
for (const way of Object.keys(owners[0] ?? {})) {
  say(`| ${way} | ${owners.map((owner) => (owner[way] ? 'found' : 'an agent')).join(' | ')} |`)
}

say(
  `\nDates of birth that one look covers: ${datesCovered('Sarah', 'Smith')} for Sarah Smith, ${datesCovered('Xanthe', 'Quillfeather')} for a rare name`,
)
