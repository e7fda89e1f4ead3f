/** From here on there is room for long names beside what they name. */
export const WIDE = 480;

export const FONT_SIZE = 13;
