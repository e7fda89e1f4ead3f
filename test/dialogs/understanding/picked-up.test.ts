import { describe, expect, it } from 'vitest';
import { pickUp, type PickedUp } from '../../../dialogs/understanding/picked/picked-up.ts';

/** A Sunday. */
const TODAY = '2026-11-22';
const pick = (text: string): PickedUp => pickUp(text, TODAY);

describe('the day of an arrival', () => {
  it.each([
    ['j’arrive le 1er décembre', '2026-12-01', 'day'],
    ['j’arrive le 1er septembre', '2027-09-01', 'day'],
    ['je suis arrivée lundi', '2026-11-16', 'day'],
    ['je suis arrivé lundi dernier au labo', '2026-11-16', 'day'],
    ['JE SUIS ARRIVEE LE 15/10', '2026-10-15', 'day'],
    ['je suis arrive il y a 3 semaines', '2026-11-01', 'week'],
    ['Je suis arrivé de Yaoundé le 4 septembre', '2026-09-04', 'day'],
    ['arrivé fin octobre', '2026-10-31', 'month'],
    ['je suis au labo depuis la rentrée, en poste depuis la rentrée', '2026-09-01', 'month'],
    ['je suis doctorante depuis septembre 2025', '2025-09-01', 'month'],
    ['nommée au 1er septembre, payée par l’université', '2026-09-01', 'day'],
    ['arrivée au labo le 2 septembre, formation le 12/12', '2026-09-02', 'day'],
    ['je commence le 2 janvier', '2027-01-02', 'day'],
    ['j’arrive dans deux semaines', '2026-12-06', 'week'],
    ['ma prise de poste est le 04/01/2027', '2027-01-04', 'day'],
    ['j’ai rejoint l’unité en mai', '2026-05-01', 'month'],
    ['arrivée en 2019', '2019-01-01', 'year'],
    ['I arrived three weeks ago', '2026-11-01', 'week'],
    ['I started here in March', '2026-03-01', 'month'],
    ['I will start on January 5th', '2027-01-05', 'day'],
    ['my contract starts on 1 February', '2027-02-01', 'day'],
    ['arriving next Monday', '2026-11-23', 'day'],
    ['she starts next week', '2026-11-29', 'week'],
    ['I am in the lab since October', '2026-10-01', 'month'],
    ['mon contrat commence le 29 février', undefined, undefined],
    ['le mail arrive depuis hier dans les spams', undefined, undefined],
    ['je n’arrive pas à me connecter depuis lundi', undefined, undefined],
    ['j’arrive sur une page blanche', undefined, undefined],
    ['je suis arrivée', undefined, undefined],
  ])('%s', (text, day, precision) => {
    expect(pick(text).arrival).toEqual(day === undefined ? undefined : { day, precision });
  });
});

describe('since when', () => {
  it.each([
    ['ça marche pas depuis hier', '2026-11-21'],
    ['CA MARCHE PAS DEPUIS HIER', '2026-11-21'],
    ['depuis avant-hier rien', '2026-11-20'],
    ['refusé depuis ce matin', '2026-11-22'],
    ['depuis 3 jours je reçois rien', '2026-11-19'],
    ['j’ai demandé il y a une quinzaine de jours', '2026-11-07'],
    ['depuis mardi la liste n’apparaît plus', '2026-11-17'],
    ['mon compte est fermé depuis le 3', '2026-11-03'],
    ['sans réponse depuis le 4/11', '2026-11-04'],
    ['since yesterday', '2026-11-21'],
    ['I have been waiting for two weeks', '2026-11-08'],
    ['I asked ten days ago', '2026-11-12'],
    ['expired since last month', '2026-10-22'],
    ['fermé depuis janvier', '2026-01-01'],
    ['depuis mon départ', undefined],
    ['I am here for a year only', undefined],
    ['I may start tomorrow', undefined],
    ['la formation est dans 4 jours', undefined],
    ['', undefined],
  ])('%s', (text, day) => {
    expect(pick(text).since?.day).toBe(day);
  });

  it('counts from the last day of a shorter month', () => {
    expect(pickUp('depuis un mois', '2027-03-31').since?.day).toBe('2027-02-28');
  });
});

describe('who writes, and about whom', () => {
  it.each([
    ['je m’appelle Claire Durand', 'Claire Durand'],
    ['je mappelle jean dupont et je suis au labo', 'jean dupont'],
    ['Bonjour, mon nom est Élise Émery, je suis ATER', 'Élise Émery'],
    ['my name is Arjun, I work in a UMR', 'Arjun'],
    ['My name is Nguyễn Thị Hoa.', 'Nguyễn Thị Hoa'],
    ['I am Ana Silva from UMR5149', 'Ana Silva'],
    ['moi c’est Texier', 'Texier'],
    ['DURAND Claire', 'DURAND Claire'],
    ['Jean-Pierre LE GOFF', 'Jean-Pierre LE GOFF'],
    [
      'Je n’ai pas de compte.\nBien cordialement,\nF. Delaunoy\nDirectrice de recherche',
      'F. Delaunoy',
    ],
    ['No access.\nKind regards\nFrancesca', 'Francesca'],
    ['I need an account. Best regards, Thiago', 'Thiago'],
    ['Merci d’avance,\nMme Claire Durand', 'Claire Durand'],
    ['my name is not in the directory', undefined],
    ['Je suis ITRF. Le cofo est faux', undefined],
    ['Anglais, merci, I’m Australian', undefined],
    ['JE SUIS BLOQUE', undefined],
    ['Page Blanche', undefined],
    ['I am Marie Curie fellow', undefined],
    ['c’est Mme Bertin', undefined],
  ])('%s', (text, name) => {
    expect(pick(text).ownName).toBe(name);
  });

  it.each([
    ['Mme Claire Durand n’apparaît pas', 'Claire Durand'],
    ['Le code fourni pour M. Belkacem est refusé', 'Belkacem'],
    ['for Lena Vogt, is it possible?', 'Lena Vogt'],
    ['with Mr Vidal’s session', 'Vidal'],
    ['pour Etamine. Faut-il en changer ?', undefined],
    ['pour me connecter', undefined],
    ['for Stale Request', undefined],
  ])('%s: another', (text, name) => {
    expect(pick(text).otherName).toBe(name);
  });
});

describe('a unit by its code or its name', () => {
  it.each([
    ['UMR 7586', 'UMR7586'],
    ['umr-7586', 'UMR7586'],
    ['UMR N° 7586', 'UMR7586'],
    ['UMR n°7586', 'UMR7586'],
    ['U.M.R. 7586', 'UMR7586'],
    ['UMR: 7586', 'UMR7586'],
    ['l’uar numéro 3456', 'UAR3456'],
    ['GDR 2426, IRL 3457', 'GDR2426'],
    ['je suis dans une UMR', undefined],
  ])('%s', (text, unit) => {
    expect(pick(text).unit).toBe(unit);
  });

  it.each([
    ['au laboratoire IMJ-PRG', 'IMJ-PRG'],
    ['I work at the LIP6 lab', 'LIP6'],
    ['je suis arrivée lundi au LIP6', 'LIP6'],
    ['I work at LAAS-CNRS', 'LAAS-CNRS'],
    ['je travaille à l’institut Jacques Monod', 'institut Jacques Monod'],
    ['the Institute of Advanced Mathematics', 'Institute of Advanced Mathematics'],
    ['je suis au CNRS', undefined],
    ['laboratoire INRAE', undefined],
    ['JE SUIS AU LABO DEPUIS HIER', undefined],
    ['my previous institute in Trieste', undefined],
  ])('%s: by name', (text, unitName) => {
    expect(pick(text).unitName).toBe(unitName);
  });
});

describe('who pays', () => {
  it.each([
    ['je suis payé par la fac', 'university'],
    ['payee par luniversite de lyon, contrat universite', 'university'],
    ['contrat doctoral de Sorbonne Université', 'university'],
    ['je suis maître de conférences', 'university'],
    ['I am employed by the University of Padova', 'university'],
    ['university payroll', 'university'],
    ['agent Inrae dans une umr', 'inrae'],
    ['Inserm staff here', 'inserm'],
    ['je suis pas payé par le cnrs mais par l’inserm', 'inserm'],
    ['paid by the CHU', 'hospital'],
    ['recrutée par l’ENS de Lyon', 'school'],
    ['my salary comes from a private company', 'company'],
    ['phd student paid by a foundation', 'grant'],
    ['je suis ingénieure CNRS', 'cnrs'],
    ['he isn’t CNRS staff', undefined],
    ['le portail de mon université', undefined],
    ['je ne trouve pas « Agents unités CNRS »', undefined],
  ])('%s', (text, kind) => {
    expect(pick(text).employer?.kind).toBe(kind);
  });

  it.each([
    ['je ne suis pas payé par le CNRS', false],
    ['pas agent cnrs', false],
    ['I’m not CNRS staff', false],
    ['je suis payé par la fac', false],
    ['CNRS payroll', true],
    ['je ne trouve pas « Agents unités CNRS »', undefined],
    ['bonjour', undefined],
  ])('%s: the CNRS or not', (text, isPaidByCnrs) => {
    expect(pick(text).isPaidByCnrs).toBe(isPaidByCnrs);
  });
});

describe('pages and buttons', () => {
  it.each([
    ['je clique sur « Enregistrer » et rien', ['save-button']],
    ['I clicked on Save', ['save-button']],
    ['la page Sélectionnez votre établissement ne vient plus', ['choose-institution']],
    [
      'agents unites cnrs introuvable dans la liste des etablissements',
      ['choose-institution', 'agents-unites'],
    ],
    ['sur Sésame, « Mot de passe oublié ? »', ['sesame', 'password-forgotten']],
    ['labintel ou reseda', ['reseda']],
    ['j’ai choisi Personnel externe', ['external-staff']],
    ['le captcha « je ne suis pas un robot »', ['robot-box']],
    ['j’ai oublié mon mot de passe', undefined],
    ['bonjour', undefined],
  ])('%s', (text, pages) => {
    expect(pick(text).pages).toEqual(pages);
  });
});

describe('what is picked up', () => {
  it('is all that one message tells', () => {
    const text =
      'Bonjour, je m’appelle Claire Durand, de l’UMR 5149 (claire.durand@labo.example). Payée par l’université, je suis arrivée le 2 novembre et Sésame ne me connaît pas.';

    expect(pick(text)).toEqual({
      addresses: ['claire.durand@labo.example'],
      unit: 'UMR5149',
      ownName: 'Claire Durand',
      arrival: { day: '2026-11-02', precision: 'day' },
      employer: { kind: 'university', said: "l'universite" },
      isPaidByCnrs: false,
      pages: ['sesame'],
    });
  });

  it.each(['', '   ', '👍', 'bonjour', '42'])('is nothing in "%s"', (text) => {
    expect(pick(text)).toEqual({});
  });

  it.each([
    'a',
    'A',
    'Aa ',
    'de la ',
    'arrive ',
    'depuis ',
    'je suis ',
    'Je suis A ',
    "l'",
    '1 ',
    '1/1/',
    'UMR ',
    '@',
    'a@',
    'regards,\n',
    'A-',
    'Ab-',
    'Institut de ',
    'contrat de ',
    '\u0301',
    ' ',
    'un ',
  ])('stays within reach, though "%s" is repeated without end', (piece) => {
    expect(() => pick(piece.repeat(100_000 / piece.length))).not.toThrow();
  });

  it('is read from the beginning of a text only', () => {
    const text = `${'bla '.repeat(2000)} je suis à l’UMR 5149, a@labo.example, depuis hier`;

    expect(pick(text)).toEqual({});
  });
});
