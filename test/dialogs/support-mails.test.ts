import { describe, expect, it } from 'vitest';
import type { NewEscalationEvent } from '../../bot/ports/escalations.ts';
import { composeNewsMail } from '../../dialogs/mails/news-mail.ts';
import { composePersonsMail } from '../../dialogs/mails/persons-mail.ts';
import { AS_SHIPPED } from '../../dialogs/wording/texts/worded.ts';
import { SERVICE } from '../fakes/converse.ts';

const REFERENCE = 'SYG-482-135';
const RETURN_URL = 'https://assistant.example/request/SYG-482-135.abc_-1';
const CONTEXT = { now: '2026-11-22T09:00:00Z', service: SERVICE, texts: AS_SHIPPED };

function newsOf(event: NewEscalationEvent, language: 'fr' | 'en' = 'fr', returnUrl?: string) {
  const news = { reference: REFERENCE, event, to: 'ada@labo.example', language };
  return composeNewsMail({ ...news, ...(returnUrl !== undefined && { returnUrl }) }, CONTEXT);
}

describe('the mail to the person', () => {
  it.each(['opened', 'added', 'written', 'noted', 'replayed', 'confirmed', 'reopened'] as const)(
    'is not written when %s happens',
    (kind) => {
      expect(newsOf({ kind, text: 'note entre collègues' })).toBeUndefined();
    },
  );

  it.each([
    ['taken', 'fr', 'prise en charge'],
    ['taken', 'en', 'taken up'],
    ['waiting', 'fr', 'la gestionnaire'],
    ['answered', 'fr', 'L’assistance vous écrit'],
    ['solved', 'fr', 'est résolue'],
    ['solved', 'en', 'is solved'],
  ] as const)(
    'says that it is %s, in the language of the request (%s)',
    (kind, language, words) => {
      const event = {
        kind,
        by: 'Sofia',
        waitingFor: 'la gestionnaire',
        waitingUntil: '2026-11-30',
      };

      const mail = newsOf(event, language);

      expect(mail?.text).toContain(words);
      expect(mail?.text).toContain(REFERENCE);
      expect(mail?.text).not.toContain('Sofia');
    },
  );

  it('ends with one full stop, whatever support typed', () => {
    const waitingFor = 'Le gestionnaire de l’unité.. ';

    const mail = newsOf({ kind: 'waiting', waitingFor, waitingUntil: '2026-11-30' });

    expect(mail?.text).toContain('Le gestionnaire de l’unité.\n');
  });

  it.each(['answered', 'solved'] as const)(
    'ends with a full stop where support wrote nothing: %s',
    (kind) => {
      expect(newsOf({ kind })?.text).toMatch(/SYG-482-135(?: est résolue)?\.\n/u);
    },
  );

  it('is answered to support, in the thread of the request', () => {
    expect(newsOf({ kind: 'taken' })).toMatchObject({
      to: 'ada@labo.example',
      replyTo: SERVICE.supportMailbox,
      reference: REFERENCE,
    });
  });

  it('leads back to the request by a link, and nothing that was written becomes one', () => {
    const text = '<a href="https://evil.example">ici</a> https://evil.example';

    const mail = newsOf({ kind: 'answered', text }, 'fr', RETURN_URL);

    expect(mail?.html).toContain(`<a href="${RETURN_URL}"`);
    expect(mail?.html.match(/<a /gu)).toHaveLength(1);
    expect(mail?.text).toContain(RETURN_URL);
  });

  it.each([
    ['answered', 'ou pour dire que cela fonctionne'],
    ['solved', 'Pour dire si cela fonctionne'],
  ] as const)('offers what its page has a button for: %s', (kind, words) => {
    expect(newsOf({ kind, text: 'Bonjour' }, 'fr', RETURN_URL)?.text).toContain(words);
  });

  it('without a link says to answer by mail', () => {
    expect(newsOf({ kind: 'answered', text: 'Bonjour' })?.text).toContain('répondez à ce message');
  });

  it('keeps the lines that support wrote', () => {
    const mail = newsOf({ kind: 'answered', text: 'Bonjour,\n\nEssayez demain.\r\nSofia' });

    expect(mail?.text).toContain('Bonjour,\n\nEssayez demain.\nSofia');
  });
});

describe('the mail to the mailbox', () => {
  it('marks every line that the person wrote', () => {
    const change = { reference: REFERENCE, kind: 'written', text: 'oui\nRésumé\n------' } as const;

    const mail = composePersonsMail({ change, situation: 'R2' }, CONTEXT);

    expect(mail.text).toContain('> oui\n> Résumé\n> ------');
  });

  it('says who writes, what about and what they had asked', () => {
    const change = { reference: REFERENCE, kind: 'written', text: 'oui' } as const;
    const who = { askedBy: 'Ada Exemple', replyTo: 'ada@labo.example' };
    const summary = ['– Unité : UMR9001', '– Formation : Python'];

    const known = composePersonsMail({ change, situation: 'R2', ...who, summary }, CONTEXT);
    const open = composePersonsMail({ change, situation: 'question' }, CONTEXT);

    expect(known.text).toContain('Qui écrit\u00a0: Ada Exemple, ada@labo.example\n');
    expect(known.text).toContain('Demande\u00a0: R2 – Fiche RESEDA sans adresse mail');
    expect(known.text).toMatch(/avait transmis\n-+\n– Unité : UMR9001\n– Formation : Python/u);
    expect(open.text).toContain(
      'Qui écrit\u00a0: sans adresse\nDemande\u00a0: Cause pas encore trouvée',
    );
  });

  it('tells how to answer so that it stands in the console', () => {
    const change = { reference: REFERENCE, kind: 'written', text: 'oui' } as const;

    const byMail = composePersonsMail({ change, situation: 'R2', replyTo: 'a@b.test' }, CONTEXT);
    const byLinks = composePersonsMail({ change, situation: 'R2' }, CONTEXT);

    expect(byMail.text).toContain('Répondre à ce courriel');
    expect(byLinks.text).not.toContain('Répondre à ce courriel');
  });

  it.each(['written', 'reopened'] as const)('leads to what can be done when it is %s', (kind) => {
    const mail = composePersonsMail(
      { change: { reference: REFERENCE, kind }, situation: 'R2' },
      CONTEXT,
    );

    expect(mail.html).toContain(`/console/escalations/${REFERENCE}?do=answer"`);
  });

  it('offers nothing to do once the person confirmed', () => {
    const mail = composePersonsMail(
      { change: { reference: REFERENCE, kind: 'confirmed' }, situation: 'R2' },
      CONTEXT,
    );

    expect(mail.html).toContain(`/console/escalations/${REFERENCE}"`);
    expect(mail.html).not.toContain('?do=');
  });
});
