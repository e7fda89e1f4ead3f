import { isNameOfSomething } from './looks-like-password.ts';

const CODE = /^(?=.*\d.*\d)[\p{L}\d_-]{4,40}$|^\p{Lu}{6,20}$/u;
const YEAR = /^(?:19|20)\d\d$/u;
const TELEPHONE = /^0\d{9}$/u;

/** Digits, or digits and letters, as a code that somebody was given has them. */
export function looksLikeCode(core: string): boolean {
  return CODE.test(core) && !YEAR.test(core) && !TELEPHONE.test(core) && !isNameOfSomething(core);
}
