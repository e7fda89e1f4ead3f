import { expect, it } from 'vitest';
import { createLog } from '../../bot/server/log.ts';
import { logTurn } from '../../bot/server/log-turn.ts';
import { DOSSIER } from '../fakes/dossier.ts';
import { AT } from '../fakes/turn-commit.ts';

it('ties a request to its conversation and to what support is sent, without a word of it', () => {
  const lines: unknown[] = [];
  const log = createLog('debug', { write: (line) => void lines.push(JSON.parse(line)) });

  logTurn(log, {
    channel: 'teams',
    outcome: 'answered',
    seconds: 0.0126,
    requestId: 'request-a',
    commit: {
      conversationId: 'c1',
      seq: 1,
      version: 1,
      at: AT,
      state: { said: 'tournesol' },
      replies: [{ kind: 'text', text: 'tournesol' }],
      language: 'fr',
      codes: [],
      usedCodes: [],
      journal: [],
      notUnderstood: [],
      judgements: [],
      escalations: [
        {
          reference: 'SYG-1',
          situation: 'none',
          addressKeys: ['key'],
          isAddition: false,
          dossier: DOSSIER,
        },
      ],
      personsChanges: [],
      mails: [],
      belongings: [],
      lookUps: [],
    },
  });

  const ids = { requestId: 'request-a', conversationId: 'c1', channel: 'teams' };
  expect(lines).toMatchObject([
    { level: 'debug', msg: 'turn', ...ids, outcome: 'answered', tookMs: 13 },
    { level: 'info', msg: 'handed over to support', ...ids, reference: 'SYG-1' },
  ]);
  expect(JSON.stringify(lines)).not.toMatch(/tournesol|key/u);
});
