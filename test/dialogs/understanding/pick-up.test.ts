import { describe, expect, it } from 'vitest';
import {
  pickAddresses,
  pickCode,
  pickNameAndUnit,
  pickUnit,
} from '../../../dialogs/understanding/pick-up.ts';
import { pickDate } from '../../../dialogs/understanding/pick-date.ts';

describe('addresses in a text', () => {
  it.each([
    ['c’est Camille.DURAND@labo.example.', ['camille.durand@labo.example']],
    ['<a@labo.example>; b@labo.example', ['a@labo.example', 'b@labo.example']],
    ['a@labo.example et A@LABO.example', ['a@labo.example']],
    ['mailto:a@labo.example', ['a@labo.example']],
    ['moi@', []],
    ['pas d’adresse', []],
    ['a@labo', []],
  ])('%s', (text, expected) => {
    expect(pickAddresses(text)).toEqual(expected);
  });
});

describe('a unit in a text', () => {
  it.each([
    ['je suis à l’UMR 5149', 'UMR5149'],
    ['umr_9001', 'UMR9001'],
    ['UAR-9004 !', 'UAR9004'],
    ['UMR N° 7586', 'UMR7586'],
    ['U.M.R. 7586', 'UMR7586'],
    ['UMR : 7586', 'UMR7586'],
    ['numéro 5149', undefined],
    ['', undefined],
  ])('%s', (text, expected) => {
    expect(pickUnit(text)).toBe(expected);
  });
});

describe('a name and a unit', () => {
  it.each([
    ['Camille Durand, UMR 5149', 'Camille Durand', 'UMR5149'],
    ['UMR5149 Élise Émery', 'Élise Émery', 'UMR5149'],
    ['je m’appelle Jean-Pierre Martin, unité UMR5149', 'Jean-Pierre Martin', 'UMR5149'],
    ['I am Ann O’Neil from UMR5149', 'Ann O’Neil', 'UMR5149'],
    ['Étienne à UMR5149', 'Étienne', 'UMR5149'],
    ['UMR5149', undefined, 'UMR5149'],
    ['Camille Durand', 'Camille Durand', undefined],
    [', ', undefined, undefined],
  ])('%s', (text, name, unit) => {
    expect(pickNameAndUnit(text)).toEqual({ name, unit });
  });
});

describe('a code', () => {
  it.each([
    ['123456', '123456'],
    ['123 456', '123456'],
    ['1-2-3-4-5-6', '123456'],
    ['le code est 123456.', '123456'],
    ['12345', undefined],
    ['1234567', undefined],
    ['mon unité est la UMR 123456 et bien plus encore', undefined],
  ])('%s', (text, expected) => {
    expect(pickCode(text)).toBe(expected);
  });
});

describe('a day', () => {
  it.each([
    ['15/03/2027', '2027-03-15'],
    ['le 15 mars 2027 au plus tard', '2027-03-15'],
    ['1er août 2027', '2027-08-01'],
    ['15 March 2027', '2027-03-15'],
    ['March 15th, 2027', '2027-03-15'],
    ['2027-03-15', '2027-03-15'],
    ['15.3.27', '2027-03-15'],
    ['31/02/2027', undefined],
    ['15 brumaire 2027', undefined],
    ['bientôt', undefined],
    ['', undefined],
  ])('%s', (text, expected) => {
    expect(pickDate(text)).toBe(expected);
  });
});
