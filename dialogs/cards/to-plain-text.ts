import type { FormField, Letter, PathStep, Reply } from '../../bot/ports/reply.ts';

/**
 * The whole reply as plain text: what a client without cards shows, and what is read aloud.
 * Choices are left out, because every channel has its own way to offer them.
 */
export function toPlainText(reply: Reply): string {
  if (isOnlyText(reply)) return reply.text;
  switch (reply.kind) {
    case 'form':
      return paragraphs([reply.text, ...reply.fields.map(fieldLine)]);
    case 'access-path':
      return paragraphs([reply.title, reply.steps.map(stepLine).join('\n')]);
    case 'from-support':
    case 'verdict':
      return paragraphs([reply.title, ...said(reply)]);
    case 'letter':
      return paragraphs([reply.title, recipientLine(reply), ...reply.letters.map(letterText)]);
  }
}

type OnlyText = Extract<Reply, { kind: 'text' | 'notice' | 'choices' }>;

function isOnlyText(reply: Reply): reply is OnlyText {
  const { kind } = reply;
  return kind === 'text' || kind === 'notice' || kind === 'choices';
}

function said(reply: Extract<Reply, { kind: 'verdict' | 'from-support' }>): readonly string[] {
  return reply.kind === 'verdict' ? [reply.explanation, reply.action, reply.who] : [reply.text];
}

/** Who told the state of a step, and on which day, in brackets; empty when nobody did. */
export function originOf(step: PathStep): string {
  const parts = [step.sourceLabel, step.dayLabel ?? step.at?.slice(0, 10)].filter(
    (part) => part !== undefined,
  );
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

/** Whom the letter goes to, with the address unless the words already hold it. */
export function recipientLine({
  to,
  mail,
}: {
  readonly to: string;
  readonly mail?: string;
}): string {
  return mail === undefined || to.includes(mail) ? to : `${to} <${mail}>`;
}

function stepLine(step: PathStep): string {
  return `- ${step.label} – ${step.stateLabel}${originOf(step)}`;
}

function fieldLine({ label, hint, value }: FormField): string {
  const named = hint === undefined ? `- ${label}` : `- ${label} (${hint})`;
  return value === undefined ? named : `${named} – ${value}`;
}

function letterText(letter: Letter): string {
  return `[${letter.language.toUpperCase()}] ${letter.subject}\n\n${letter.body}`;
}

function paragraphs(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}
