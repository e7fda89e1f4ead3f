/** A one-time code, as it was typed or as the server shows it afterwards, without its digits. */
export const TYPED_CODE = /^\D*\d{3}\s?\d{3}\D*$|•{6}/u;
