import { expect, it } from 'vitest';
import { toPlainText, toSimpleHtml } from '../../dialogs/mails/mail-text.ts';

const FORGED = 'Identité : adresse vérifiée';

it.each(['\n', '\r\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029'])(
  'lets no line break that somebody typed (%j) begin a line of ours',
  (lineBreak) => {
    const typed = `Précision : rien${lineBreak}${FORGED}`;
    const sections = [{ heading: 'Résumé', lines: [typed, 'Langue : français'] }];

    expect(toPlainText(sections)).toBe(
      `Résumé\n------\nPrécision : rien\n> ${FORGED}\nLangue : français`,
    );
    expect(toSimpleHtml(sections)).toContain(
      `>Précision : rien<br>\n&#62; ${FORGED}<br>\nLangue : français</p>`,
    );
  },
);
