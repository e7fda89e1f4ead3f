/** Somebody who thinks, and has said nothing yet. Folded. */
export const HESITATION = /^(?:h?eu+h*|hein|hu+m+|hm+|ba+h|be+n|u+h+|u+m+|er+m*)\.*$/u;
