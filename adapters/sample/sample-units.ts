import type { Contact } from '../../bot/ports/directories.ts';

/** An invented unit with who does what in it. */
export interface SampleUnit {
  readonly code: string;
  readonly name: string;
  readonly delegation: string;
  readonly administrators: readonly Contact[];
  readonly directors: readonly Contact[];
  readonly valideurs: readonly Contact[];
  readonly cofos: readonly Contact[];
}

const contact = (name: string, mail: string): Contact => ({ name, mail });

export const SAMPLE_UNITS: readonly SampleUnit[] = [
  {
    code: 'UMR9001',
    name: 'Laboratoire Alpha',
    delegation: 'DR01',
    administrators: [
      contact('Solange Vidal', 'solange.vidal@labo-alpha.example'),
      contact('Théo Vasseur', 'theo.vasseur@labo-alpha.example'),
    ],
    directors: [contact('Ursula Weber', 'ursula.weber@labo-alpha.example')],
    valideurs: [contact('Ursula Weber', 'ursula.weber@labo-alpha.example')],
    cofos: [contact('Solange Vidal', 'solange.vidal@labo-alpha.example')],
  },
  {
    code: 'UMR9002',
    name: 'Institut Bêta',
    delegation: 'DR13',
    administrators: [contact('Victor Xavier', 'victor.xavier@institut-beta.example')],
    directors: [contact('Wanda Yvert', 'wanda.yvert@institut-beta.example')],
    valideurs: [contact('Wanda Yvert', 'wanda.yvert@institut-beta.example')],
    cofos: [contact('Victor Xavier', 'victor.xavier@institut-beta.example')],
  },
  {
    // Nobody may validate here: a valideur will be missing from the list of Sygefor.
    code: 'UPR9003',
    name: 'Centre Gamma',
    delegation: 'DR13',
    administrators: [contact('Xénia Zola', 'xenia.zola@centre-gamma.example')],
    directors: [contact('Yann Abel', 'yann.abel@centre-gamma.example')],
    valideurs: [],
    cofos: [contact('Xénia Zola', 'xenia.zola@centre-gamma.example')],
  },
  {
    // Neither an administrator nor a COFO is named: the director is who to write to.
    code: 'UAR9004',
    name: 'Observatoire Delta',
    delegation: 'DR01',
    administrators: [],
    directors: [contact('Zélie Bloch', 'zelie.bloch@observatoire-delta.example')],
    valideurs: [contact('Zélie Bloch', 'zelie.bloch@observatoire-delta.example')],
    cofos: [],
  },
];
