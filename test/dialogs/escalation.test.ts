import { describe, expect, it } from 'vitest';
import type { Directories } from '../../bot/ports/directories.ts';
import { GUIDE_ONLY, SAMPLE, Talk } from '../fakes/converse.ts';
import { FakeJanus } from '../fakes/fake-janus.ts';
import { FakeReseda } from '../fakes/fake-reseda.ts';
import { HEALTHY_ACCOUNT, HEALTHY_RECORD, HEALTHY_UNIT } from '../fakes/healthy-entries.ts';

const DAVID = 'david.dumas@labo-alpha.example';

/** Anne Martin, whose account was disabled, with a password that has expired as well. */
const disabledSince = (end: string): Directories => ({
  reseda: new FakeReseda([HEALTHY_RECORD], [HEALTHY_UNIT]),
  janus: new FakeJanus([
    [
      [...HEALTHY_RECORD.mails],
      {
        ...HEALTHY_ACCOUNT,
        state: { is: 'disabled', start: undefined, end: new Date(end) },
        passwordExpired: 'yes',
      },
    ],
  ]),
});

const dossierOf = ({ effects }: Talk) =>
  effects.flatMap((effect) => (effect.kind === 'escalate' ? [effect.dossier] : [])).at(-1);

const blockedAtReseda = async (): Promise<Talk> => {
  const talk = await Talk.open(SAMPLE);
  await talk.prove(DAVID);
  await talk.say('non');
  await talk.say('David Dumas, UMR9001');
  return talk;
};

describe('the mail to support', () => {
  it('has reference, code, unit and owner in its subject, and answers go to the person', async () => {
    const talk = await blockedAtReseda();

    await talk.escalate({ training: 'Python', deadline: '15/03/2027' });

    const [mail] = talk.mails;
    expect(mail).toMatchObject({
      to: 'support@sygefor.example',
      replyTo: DAVID,
      reference: 'SYG-TEST-1',
    });
    expect(mail?.subject).toBe(
      '[SYG-TEST-1] R2 – UMR9001 – gestionnaire ou administrateur de l’unité',
    );
  });

  it('holds who, verdict, path, evidence with source and time, answers and the conversation', async () => {
    const talk = await blockedAtReseda();

    await talk.escalate({ training: 'Python', deadline: '15/03/2027', remark: 'Urgent' });

    const text = talk.mails[0]?.text ?? '';
    for (const expected of [
      'Qui écrit\u00a0: David Dumas, david.dumas@labo-alpha.example (adresse vérifiée par un code)',
      'R2 – Fiche RESEDA sans adresse mail',
      '2. Être dans RESEDA, avec un mail\u00a0: bloqué',
      'Constaté\u00a0: la fiche a un mail\u00a0: non – RESEDA, 22 novembre 2026',
      'oui\u00a0: nom et prénom renseignés',
      'Que voyez-vous en ce moment\u00a0? → Rien encore, je commence',
      'Formation souhaitée\u00a0: Python',
      '15 mars 2027',
      'Urgent',
      '> Pour moi',
    ])
      expect(text).toContain(expected);
    expect(text).not.toContain('123456');
  });

  it('is copied to a proved address with what was confirmed', async () => {
    const talk = await blockedAtReseda();

    await talk.escalate({ training: 'Python' });

    expect(talk.mails[1]).toMatchObject({ to: DAVID });
    expect(talk.mails[1]?.text).toContain('Python');
  });

  it.each<[string, () => Promise<Talk>, Readonly<Record<string, string>>]>([
    ['proved', blockedAtReseda, {}],
    [
      'typed',
      async () => {
        const talk = await Talk.open(SAMPLE);
        await talk.say('pour moi');
        return talk;
      },
      { 'reply-to': DAVID },
    ],
  ])('leads from the copy to its page, and back to support, at a %s address', async (...row) => {
    const [, converse, given] = row;
    const talk = await converse();

    await talk.escalate(given);

    const url = `http://localhost:3978/request/SYG-TEST-1.${encodeURIComponent(DAVID)}`;
    expect(talk.mails[1]).toMatchObject({ to: DAVID, replyTo: 'support@sygefor.example' });
    expect(talk.mails[1]?.html).toContain(`<a href="${url}"`);
    expect(talk.mails[1]?.text).toContain('Pour suivre votre demande');
  });

  it('tells an address that is not proved the reference alone', async () => {
    const talk = await Talk.open(SAMPLE);
    await talk.say('pour moi');

    await talk.escalate({ 'reply-to': DAVID, remark: 'un secret' });

    expect(talk.mails[1]?.text).toContain('SYG-TEST-1');
    expect(talk.mails[1]?.text).not.toContain('un secret');
  });

  it('keeps what directories say of unproved addresses for support', async () => {
    const talk = await Talk.open(SAMPLE);
    await talk.say('pour moi');

    await talk.escalate({ 'reply-to': 'damien.dupuis@institut-beta.example' });

    const [support, copy] = await talk.sentMails();
    expect(support?.text).toContain('Réservé à l’assistance');
    expect(support?.text).toMatch(/^– oui\u00a0: .*mot de passe expiré/mu);
    const told = [copy?.text, ...talk.transcript.map(({ text }) => text)].join('\n');
    expect(told).not.toMatch(/réservé|mot de passe expiré/iu);
  });

  it.each([
    [
      'fr',
      'La réponse arrivera ici ou par courriel à',
      'dans votre conversation avec l’assistant, ou',
    ],
    ['en', 'will come here or by mail to', 'in your conversation with the assistant, or'],
  ] as const)('says in %s that the answer comes here or by mail', async (language, here, there) => {
    const talk = await Talk.open({ ...SAMPLE, language });
    await talk.prove(DAVID);

    const said = await talk.escalate();

    expect(said).toContain(here);
    expect(talk.mails[1]?.text).toContain(there);
  });

  it('says of an address that nobody proved that the answer comes there alone', async () => {
    const talk = await Talk.open(GUIDE_ONLY);

    const said = await talk.escalate({ 'reply-to': DAVID });

    expect(said).toContain(`La réponse arrivera par courriel à ${DAVID}.`);
    expect(talk.mails[1]?.text).not.toContain('conversation');
  });

  it('asks no directory for support while the person waits', async () => {
    const talk = await Talk.open(SAMPLE);
    await talk.say('pour moi');

    await talk.escalate({ 'reply-to': 'damien.dupuis@institut-beta.example' });

    expect(talk.needs.map(({ kind }) => kind)).toEqual(['open-escalation']);
    expect(talk.mails[0]?.text).not.toContain('Réservé à l’assistance');
  });

  it('shows support the date of a block of which the person hears nothing', async () => {
    const talk = await Talk.open({
      directories: disabledSince('2026-11-01'),
      service: { sesameSupport: 'aide@sesame.example' },
    });
    await talk.prove('anne.martin@labo.example');

    await talk.escalate();

    const [support, copy] = await talk.sentMails();
    expect(talk.told).toBe('J22');
    expect(support?.text).toContain('J22');
    expect(support?.text).toMatch(/^J22 – Compte Janus désactivé\n/u);
    expect(support?.text).toContain('La personne n’a appris ni l’état du compte');
    expect(support?.text).toMatch(/^– oui\u00a0: .*mot de passe expiré/mu);
    const told = [copy?.text, ...talk.transcript.map(({ text }) => text)].join('\n');
    expect(told).not.toMatch(/désactiv|suspend|mot de passe expiré|J22/iu);
  });

  it('marks every line that the person wrote', async () => {
    const talk = await Talk.open(GUIDE_ONLY);
    await talk.say('pour moi\nRésumé\n------');

    await talk.escalate({ 'reply-to': DAVID });

    expect(talk.mails[0]?.text).toContain('> Résumé\n> ------');
  });

  it('tells when support works, where that is configured', async () => {
    const talk = await Talk.open({
      service: { systems: [], supportHours: '9 h – 17 h', supportUsualDelay: 'deux jours' },
    });

    const said = await talk.escalate({ 'reply-to': DAVID });

    expect(said).toContain('9 h – 17 h');
    expect(said).toContain('deux jours');
  });

  it('adds to a request that is open, without a second copy', async () => {
    const talk = await Talk.open(GUIDE_ONLY);
    talk.escalations = [
      {
        reference: 'SYG-OLD',
        status: 'new',
        situation: 'question',
        at: talk.now,
        changedAt: talk.now,
        mail: 'sent',
      },
    ];

    const said = await talk.escalate({ 'reply-to': DAVID });

    expect(said).toContain('SYG-OLD');
    expect(talk.mails.map(({ reference }) => reference)).toEqual(['SYG-OLD']);
  });

  it('is not sent a second time by the same button', async () => {
    const talk = await Talk.open(GUIDE_ONLY);
    await talk.escalate({ 'reply-to': DAVID });

    const said = await talk.press('escalation:send');

    expect(said).toContain('déjà transmis');
    expect(talk.mails).toHaveLength(2);
  });
});

describe('the details', () => {
  it.each([
    ['a date that is past', { deadline: '01/01/2020', 'reply-to': DAVID }, 'passée ou illisible'],
    ['a date that is none', { deadline: 'bientôt', 'reply-to': DAVID }, 'passée ou illisible'],
    ['no address', {}, 'Indiquez une adresse'],
    ['half an address', { 'reply-to': 'moi@' }, 'Indiquez une adresse'],
  ])('are asked for again: %s', async (_, values, expected) => {
    const talk = await Talk.open(GUIDE_ONLY);
    await talk.say('humain');

    expect(await talk.fill('escalation', values)).toContain(expected);
    expect(talk.state.expecting).toBe('escalation-details');
  });

  it('may be typed as one line', async () => {
    const talk = await Talk.open(GUIDE_ONLY);
    await talk.say('humain');

    await talk.say('zoe@labo.example, anglais niveau 2, avant le 15 mars 2027');

    expect(talk.state.escalation).toMatchObject({
      replyTo: 'zoe@labo.example',
      deadline: '2027-03-15',
    });
  });

  it('go back to the form and forward again', async () => {
    const talk = await Talk.open(GUIDE_ONLY);
    await talk.say('humain');
    await talk.fill('escalation', { 'reply-to': DAVID });

    await talk.say('retour');
    expect(talk.state.expecting).toBe('escalation-details');
    await talk.say('retour');

    expect(talk.state.expecting).toBe('for-whom');
  });
});

describe('the form for the details', () => {
  const DETAILS = {
    training: 'Anglais niveau 2',
    deadline: '2027-03-15',
    remark: 'Je pars en mission',
    'reply-to': DAVID,
  };

  function fieldsOf(talk: Talk): Readonly<Record<string, string>> {
    const form = talk.replies.find((reply) => reply.kind === 'form');
    const filled = form?.fields.flatMap(({ id, value }) =>
      value === undefined ? [] : [[id, value] as const],
    );
    return Object.fromEntries(filled ?? []);
  }

  async function atSummary(details: Readonly<Record<string, string>> = DETAILS): Promise<Talk> {
    const talk = await Talk.open(GUIDE_ONLY);
    await talk.say('humain');
    await talk.fill('escalation', details);
    return talk;
  }

  it('is empty at first', async () => {
    const talk = await Talk.open(GUIDE_ONLY);
    await talk.say('humain');

    expect(fieldsOf(talk)).toEqual({});
  });

  it.each([
    ['"Modifier"', (talk: Talk) => talk.choose('Modifier')],
    ['going back', (talk: Talk) => talk.say('retour')],
  ])('holds after %s what was typed', async (_, change) => {
    const talk = await atSummary();

    await change(talk);

    expect(fieldsOf(talk)).toEqual(DETAILS);
  });

  it('holds it also where it comes again after something else was said', async () => {
    const talk = await atSummary();
    await talk.choose('Modifier');

    await talk.say('english');

    expect(fieldsOf(talk)).toEqual(DETAILS);
  });

  it('holds all of whom somebody asks for', async () => {
    const talk = await Talk.open(GUIDE_ONLY);
    await talk.press('for-whom:somebody-else');
    const details = {
      ...DETAILS,
      name: 'Ana Lopez',
      'other-name': 'Léo Roy',
      'other-unit': 'UMR5149',
      'other-mail': 'leo@labo.example',
    };
    await talk.say('humain');
    await talk.fill('escalation', details);

    await talk.choose('Modifier');

    expect(fieldsOf(talk)).toEqual(details);
  });

  it.each([
    ['a past day', { deadline: '2020-01-01' }, { deadline: '2020-01-01' }],
    ['half an address', { 'reply-to': 'moi@' }, { 'reply-to': 'moi@' }],
    ['no address', { 'reply-to': '' }, { 'reply-to': undefined }],
  ])('holds the rest, and the fault to repair, after %s', async (_, typed, shown) => {
    const talk = await Talk.open(GUIDE_ONLY);
    await talk.say('humain');

    await talk.fill('escalation', { ...DETAILS, ...typed });

    expect(fieldsOf(talk)).toEqual(JSON.parse(JSON.stringify({ ...DETAILS, ...shown })));
  });

  it('empties what comes back empty', async () => {
    const talk = await atSummary();
    await talk.choose('Modifier');

    const said = await talk.fill('escalation', { training: 'Anglais', 'reply-to': DAVID });

    expect(talk.state.escalation).toEqual({ training: 'Anglais', replyTo: DAVID });
    expect(said).not.toContain('mission');
  });

  it.each([
    ['plutôt le 20/04/2027', { deadline: '2027-04-20' }],
    ['rien', {}],
    ['zoe@labo.example', { replyTo: 'zoe@labo.example' }],
    ['et je suis en télétravail', { remark: 'Je pars en mission\net je suis en télétravail' }],
  ])('loses nothing of it when it is answered in words: %s', async (text, change) => {
    const talk = await atSummary();
    const { escalation } = talk.state;
    await talk.choose('Modifier');

    await talk.say(text);

    expect(talk.state.expecting).toBe('escalation-confirm');
    expect(talk.state.escalation).toEqual({ ...escalation, ...change });
  });
});

describe('what support finds in the console', () => {
  async function dossierOf(talk: Talk, details = {}) {
    await talk.escalate({ 'reply-to': DAVID, ...details });
    return talk.effects.find((effect) => effect.kind === 'escalate')?.dossier;
  }

  it('holds the questions with their answers, and who asks', async () => {
    const talk = await Talk.open(GUIDE_ONLY);
    await talk.press('for-whom:me');
    await talk.press('answer:screen:nothing-yet');

    const dossier = await dossierOf(talk, { name: 'Ana Lopez' });

    expect(dossier?.askedBy).toBe('Ana Lopez');
    expect(dossier?.said).toEqual([
      {
        question: expect.stringContaining('Que voyez-vous en ce moment') as string,
        answer: 'Rien encore, je commence',
        english: {
          question: expect.stringContaining('What do you see') as string,
          answer: expect.stringContaining('Nothing yet') as string,
        },
      },
    ]);
    expect(dossier).not.toHaveProperty('errorText');
  });

  it('holds who asks by the name in the directory', async () => {
    const talk = await blockedAtReseda();

    expect((await dossierOf(talk))?.askedBy).toBe('David Dumas');
  });

  it.each([
    ['that is known', 'opensaml::FatalProfileException at /Shibboleth.sso/SAML2/POST'],
    ['that nobody knows', 'Erreur 0x8842 : le gabarit central est indisponible (code ZX-12)'],
  ])('holds a message of a page %s, word for word', async (_, pasted) => {
    const talk = await Talk.open(GUIDE_ONLY);
    await talk.press('for-whom:me');
    await talk.fill('error-text', { text: pasted });

    const dossier = await dossierOf(talk);

    expect(dossier?.errorText).toBe(pasted);
    expect(JSON.stringify(dossier?.said)).not.toContain(pasted);
  });

  it('holds a message of a page that was typed anywhere', async () => {
    const talk = await Talk.open(GUIDE_ONLY);
    await talk.press('for-whom:me');
    await talk.say('opensaml::FatalProfileException');

    expect((await dossierOf(talk))?.errorText).toBe('opensaml::FatalProfileException');
  });

  it('leaves out the message of a problem that is over', async () => {
    const talk = await Talk.open(GUIDE_ONLY);
    await talk.press('for-whom:me');
    await talk.fill('error-text', { text: 'opensaml::FatalProfileException' });
    await talk.press('verdict:else');

    expect(await dossierOf(talk)).not.toHaveProperty('errorText');
  });
});

describe('Sésame’s matters', () => {
  const GILLES = 'gilles.gomez@institut-beta.example';

  it('go to those who help with Sésame where they have a mailbox', async () => {
    const talk = await Talk.open({
      ...SAMPLE,
      service: { ...SAMPLE.service, sesameSupport: 'sesame@labo.example' },
    });
    await talk.prove(GILLES);

    await talk.escalate();

    expect(talk.mails.map(({ to }) => to)).toEqual(['sesame@labo.example', GILLES]);
    expect(talk.mails[1]?.text).toContain('La réponse arrivera par courriel à cette adresse.');
  });

  it('go to the page of Sésame otherwise, with a letter, and not to Sygefor at once', async () => {
    const talk = await Talk.open(SAMPLE);
    await talk.prove(GILLES);

    const said = await talk.fill('escalation', { remark: 'an old form' });
    await talk.say('oui');

    expect(said).toContain('assistance utilisateur');
    expect(talk.mails).toEqual([]);
    expect(JSON.stringify(talk.replies)).not.toContain('support@sygefor.example');
  });

  it.each<[string, (talk: Talk) => Promise<string>]>([
    ['asks for a human again', async (talk) => talk.say('je veux parler à un humain')],
    ['presses the button', async (talk) => talk.choose('Écrire quand même à l’assistance Sygefor')],
  ])('reach Sygefor all the same once the person %s', async (_how, insist) => {
    const talk = await Talk.open(SAMPLE);
    await talk.prove(GILLES);
    await talk.say('humain');

    const said = await insist(talk);
    const summary = await talk.fill('escalation', { remark: 'ils ne répondent pas' });
    await talk.say('oui');

    expect(said).toContain('un message pour l’assistance Sygefor');
    expect(summary).toContain('à l’assistance Sygefor');
    expect(talk.mails.map(({ to }) => to)).toEqual(['support@sygefor.example', GILLES]);
  });
});

describe('"my request"', () => {
  it.each(['ma demande', 'my request'])('%s is answered at any moment', async (text) => {
    const talk = await Talk.open(SAMPLE);
    expect(await talk.say(text)).toContain('pas de demande');

    await talk.escalate({ 'reply-to': DAVID });
    const at = '2026-11-21T09:00:00.000Z';
    talk.escalations = [
      {
        reference: 'SYG-TEST-1',
        status: 'new',
        situation: 'question',
        at,
        changedAt: at,
        mail: 'waiting',
      },
    ];

    const said = await talk.say(text);
    expect(said).toContain('SYG-TEST-1');
    expect(said).toContain('en cours d’envoi');
  });

  it('does not tell by whether a mail has just left how long the directories took', async () => {
    const talk = await Talk.open(SAMPLE);
    const request = {
      reference: 'SYG-TEST-1',
      status: 'new',
      situation: 'question',
      at: talk.now,
    } as const;
    const said = [];
    for (const mail of ['waiting', 'sent', 'failed'] as const) {
      talk.escalations = [{ ...request, changedAt: talk.now, mail }];
      said.push(await talk.say('ma demande'));
    }

    expect(said[0]).toContain('transmise à l’assistance');
    expect(new Set(said).size).toBe(1);
  });
});

describe('for somebody else', () => {
  const FORBIDDEN = ['directories', 'may-send-code', 'check-code'];

  it('gives an administrator a checklist, a text in both languages, and asks no directory', async () => {
    const talk = await Talk.open(SAMPLE);
    await talk.say('pour un nouvel arrivant, leo@labo-alpha.example');

    expect(await talk.say('oui')).toContain('À vérifier dans RESEDA');
    await talk.say('rien encore');
    await talk.say('Non, je n’y suis pas');
    await talk.say('je viens d’arriver');
    await talk.say('Une université');

    expect(talk.told).toBe('R7');
    const letter = talk.replies.find((reply) => reply.kind === 'letter');
    expect(letter?.letters.map(({ language }) => language)).toEqual(['fr', 'en']);
    expect(talk.needs).toEqual([]);
  });

  it.each([
    ['je suis gestionnaire, une doctorante n’arrive pas à se connecter', 'À vérifier dans RESEDA'],
    ['I am the unit administrator and my new colleague cannot log in', 'What to check in RESEDA'],
  ])('does not ask who said so already: %s', async (text, checklist) => {
    const talk = await Talk.open(SAMPLE);

    expect(await talk.say(text)).toContain(checklist);
    expect(talk.state).toMatchObject({ isAdministrator: true, question: 'screen' });
  });

  it('names both to support', async () => {
    const talk = await Talk.open(SAMPLE);
    await talk.say('for a new colleague');
    await talk.say('yes');
    await talk.escalate({
      name: 'Solange Vidal',
      'reply-to': 'solange@labo-alpha.example',
      'other-name': 'Léo Lopez',
      'other-unit': 'UMR9001',
      'other-mail': 'leo@labo-alpha.example',
    });

    const [mail] = talk.mails;
    expect(mail?.text).toContain(
      'Qui écrit\u00a0: Solange Vidal (nom saisi), se dit gestionnaire ou administrateur de l’unité, solange@labo-alpha.example (adresse saisie, non vérifiée)',
    );
    expect(mail?.text).toContain(
      'Pour une autre personne\u00a0: Léo Lopez, UMR9001, leo@labo-alpha.example',
    );
    expect(mail).toMatchObject({ replyTo: 'solange@labo-alpha.example' });
    expect(mail?.subject).toContain('UMR9001');
    expect(talk.needs.map(({ kind }) => kind)).toEqual(['open-escalation']);
  });

  it('hands names and addresses on apart, so that they can be hidden and erased', async () => {
    const talk = await Talk.open(SAMPLE);
    await talk.say('for a new colleague');
    await talk.say('yes');
    await talk.escalate({
      name: 'Solange Vidal',
      'reply-to': 'solange@labo-alpha.example',
      'other-name': 'Léo Lopez',
      'other-unit': 'UMR 9001, Paul Serin, 06 12 34 56 78',
      'other-mail': 'leo@labo-alpha.example',
    });

    expect(dossierOf(talk)).toMatchObject({
      unit: 'UMR9001',
      named: {
        names: ['Solange Vidal', 'Léo Lopez', 'Paul Serin'],
        mails: ['leo@labo-alpha.example'],
      },
    });
    const [mail] = talk.mails;
    expect(mail?.subject).toMatch(/ – UMR9001 – /u);
    expect(mail?.text).toContain('Léo Lopez, UMR 9001, Paul Serin, 06 12 34 56 78, leo@');
  });

  it('takes nothing for a unit that is no code of one, and loses none of it', async () => {
    const talk = await Talk.open(SAMPLE);
    await talk.say('for a new colleague, I am in UMR5149');
    await talk.say('yes');
    const unit = 'celle de Paul Serin';
    await talk.escalate({ 'reply-to': 'solange@labo-alpha.example', 'other-unit': unit });

    expect(dossierOf(talk)).not.toHaveProperty('unit');
    expect(dossierOf(talk)?.summary.join()).toContain(unit);
    expect(talk.mails[0]?.subject).not.toContain('Serin');
    expect(talk.mails[0]?.text).toContain(unit);
  });

  it('looks nobody up, whatever is pressed or typed', async () => {
    const talk = await Talk.open(SAMPLE);
    await talk.giveAddress('alice.arnaud@labo-alpha.example');
    const before = talk.needs.length;
    await talk.press('for-whom:somebody-else');

    for (const id of [
      'address:alice.arnaud@labo-alpha.example',
      'code:resend',
      'code:other-address',
      'verdict:prove',
      'unavailable:retry',
      'verdict:done',
    ])
      await talk.press(id);
    await talk.fill('address', { address: 'alice.arnaud@labo-alpha.example' });
    await talk.fill('code', { code: '123456' });
    await talk.fill('name-and-unit', { name: 'Alice Arnaud', unit: 'UMR9001' });
    await talk.say('alice.arnaud@labo-alpha.example');
    await talk.escalate({ 'reply-to': 'zoe@labo-alpha.example' });

    const kinds = talk.needs.slice(before).map(({ kind }) => kind);
    expect(kinds.filter((kind) => FORBIDDEN.includes(kind))).toEqual([]);
  });

  it('forgets what the directories said of the person who writes', async () => {
    const talk = await Talk.open(SAMPLE);
    await talk.prove('damien.dupuis@institut-beta.example');

    await talk.press('for-whom:somebody-else');

    expect(talk.state.findings).toBeUndefined();
    expect(talk.state.facts).toEqual({});
  });
});
