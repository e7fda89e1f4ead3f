import Sqlite from 'better-sqlite3';
import { CONSOLE_EVENTS } from '../../bot/ports/console-session.ts';
import type { EscalationDossier, EscalationStatus } from '../../bot/ports/escalations.ts';
import { DOSSIER } from '../fakes/dossier.ts';
import { seededRandom } from '../fakes/seeded-random.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const DAYS = 180;
/** So many of the last ones are not solved: more than two weeks of an office that is overwhelmed. */
const OPEN = 400;
const ACTIVE = ['new', 'taken', 'waiting', 'reopened'] as const;
const LOOKS_PER_REQUEST = 10;

/** A request that a person made with everything that the assistant had found. */
const KNOWN: EscalationDossier = {
  ...DOSSIER,
  summary: Array.from({ length: 12 }, (_, index) => `Une phrase de la personne, la ${index}e.`),
  said: Array.from({ length: 6 }, () => ({
    question: 'Que voyez-vous quand vous ouvrez la page de connexion ?',
    answer: 'La page dit que mon identifiant n’existe pas',
    english: { question: 'What do you see on the sign-in page?', answer: 'It is not known' },
  })),
  evidence: Array.from({ length: 25 }, () => ({
    fact: 'reseda.mail',
    finding: 'no',
    source: 'reseda',
    at: '2026-11-22T09:00:00.000Z',
  })),
  errorText: 'Erreur 403 : vous n’avez pas accès à cette ressource. '.repeat(8),
};

const COURSE: Readonly<Record<EscalationStatus, readonly string[]>> = {
  new: ['opened'],
  taken: ['opened', 'taken', 'answered', 'written'],
  waiting: ['opened', 'taken', 'answered', 'written', 'waiting'],
  solved: ['opened', 'taken', 'answered', 'written', 'solved'],
  reopened: ['opened', 'taken', 'answered', 'solved', 'reopened'],
  confirmed: ['opened', 'taken', 'answered', 'written', 'solved', 'confirmed'],
};

/**
 * Fills the tables with so many requests to support of half a year, their mails, and who looked at
 * what. Most are over; the last ones are not.
 */
export function fillRequests(file: string, requests: number, now: number): void {
  const database = new Sqlite(file);
  database.pragma('synchronous=OFF');
  const random = seededRandom(7);
  const mostlyFirst = (count: number): number => Math.floor(random() ** 3 * count);
  const statements = prepare(database);
  database.transaction(() => {
    for (let index = 0; index < requests; index += 1) {
      const at = Math.floor(now - (DAYS * DAY_MS * (requests - index)) / requests);
      const isOpen = index >= requests - OPEN;
      const status = isOpen ? ACTIVE[index % 4] : index % 3 === 0 ? 'confirmed' : 'solved';
      insertOne(statements, {
        reference: toReference(index),
        at,
        status: status ?? 'new',
        situation: `R${mostlyFirst(70)}`,
        unit: `UMR${5000 + mostlyFirst(1000)}`,
        person: `person-${mostlyFirst(requests)}`,
      });
    }
  })();
  database.close();
}

interface FilledRequest {
  readonly reference: string;
  readonly at: number;
  readonly status: EscalationStatus;
  readonly situation: string;
  readonly unit: string;
  readonly person: string;
}

export function toReference(index: number): string {
  const digits = String(index + 1).padStart(6, '0');
  return `SYG-${digits.slice(0, 3)}-${digits.slice(3)}`;
}

function prepare(database: Sqlite.Database) {
  const insert = (table: string, columns: readonly string[]) =>
    database.prepare(
      `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`,
    );
  return {
    request: insert('escalation', [
      ...['reference', 'conversation_id', 'situation', 'is_open', 'opened_at', 'updated_at'],
      ...['status', 'version', 'unit', 'taken_by', 'waiting_for', 'waiting_until', 'dossier'],
    ]),
    address: insert('escalation_address', ['reference', 'address_key']),
    event: insert('escalation_event', ['reference', 'at', 'kind', 'done_by', 'text']),
    mail: insert('mail', [
      ...['id', 'conversation_id', 'ordinal', 'reference', 'recipient', 'subject', 'text'],
      ...['html', 'created_at', 'status', 'attempts', 'next_at', 'message_id'],
    ]),
    look: insert('console_audit', ['at', 'who', 'what', 'why', 'subject']),
    lookUp: insert('look_up', ['at', 'who', 'reason', 'systems']),
  };
}

function insertOne(
  { request, address, event, mail, look, lookUp }: ReturnType<typeof prepare>,
  { reference, at, status, situation, unit, person }: FilledRequest,
): void {
  const isOver = status === 'solved' || status === 'confirmed';
  const waits = status === 'waiting' ? (['la délégation', '2027-01-15'] as const) : [null, null];
  const colleague = `colleague-${at % 8}`;
  request.run(
    ...[reference, `co_${reference}`, situation, isOver ? 0 : 1, at, at + 5 * HOUR_MS],
    ...[status, COURSE[status].length, unit, status === 'new' ? null : colleague, ...waits],
    JSON.stringify({ ...KNOWN, unit, code: situation }),
  );
  address.run(reference, person);
  for (const [hour, kind] of COURSE[status].entries()) {
    event.run(reference, at + hour * HOUR_MS, kind, hour % 2 === 0 ? null : colleague, 'Des mots.');
    mail.run(
      ...[`${reference}-${hour}`, `co_${reference}`, hour, reference],
      ...[hour % 2 === 0 ? 'support@bench.test' : `${person}@unit.test`, 'Demande', 'Des mots.'],
      ...['<p>Des mots.</p>', at, 'sent', 1, at, `${reference}-${hour}@bench.test`],
    );
  }
  for (let time = 0; time < LOOKS_PER_REQUEST; time += 1) {
    const what = CONSOLE_EVENTS[(at + time) % CONSOLE_EVENTS.length] ?? 'sign-in';
    look.run(at + time, colleague, what, 'opened', reference);
  }
  lookUp.run(at, colleague, reference, '["reseda","janus"]');
}
