/** How people tell a secret, with a sign where it stands. */
export const PASSWORD_FRAMES = [
  'mon mot de passe est @',
  'mon mot de passe est : @',
  'Mon mot de passe : @',
  'MON MOT DE PASSE: @',
  'mot de passe = @',
  'mot de passe → @',
  'mots de passe : @',
  'mon mot de pass est @',
  'mot de pase: @',
  'motdepasse: @',
  'mdp=@',
  'mdp : @',
  'mon mdp c’est @',
  'mdp -> @',
  'my password is @',
  'my pasword is: @',
  'Password: @',
  'pwd: @',
  'pass: @',
  'passphrase: @',
  'voici mon mot de passe @',
  'voici mon nouveau mot de passe Janus : @',
  'here is my password: @',
  'bonjour, mon mot de passe Sésame actuel est @',
  'le mot de passe que j’utilise est @',
  'the password that I use is @',
  'mon mot de passe :\n@',
  'Mot de passe\n@',
  'password:\r\n@',
  'login/mot de passe : jdupont / @',
  'login/mdp: camille.durand\u0000labo.example / @',
  'identifiants : jdupont / @',
  'login: jdupont\nmot de passe: @\nUMR7586',
  'identifiant jdupont, mot de passe : @, unité UMR7586',
] as const;

export const QUOTES = [
  ['« ', ' »'],
  ['«', '»'],
  ['"', '"'],
  ["'", "'"],
  ['“', '”'],
  ['‘', '’'],
] as const;

export const QUOTED_FRAMES = [
  'mon mot de passe est @',
  'mon mot de passe : @ et il est refusé',
  'mdp=@',
  'my password is @ but it is rejected',
  'pwd: @',
  'voici mon mot de passe @',
  'j’ai tapé le mot de passe @ sans succès',
] as const;

export const CODE_FRAMES = [
  'code de réinitialisation : @',
  'mon code de reinitialisation est @',
  'code de réinitialisation @ refusé',
  'code sésame @',
  'le code Sésame est @',
  'my reset code is @',
  'reset code: @',
  'le code que j’ai reçu est @',
  'mon administrateur m’a donné le code @',
  'the code that I received is @',
  'code secret : @',
] as const;

export const LINK_FRAMES = [
  'https://sesame.cnrs.fr/reinitialisation?token=@',
  'https://sesame.cnrs.fr/reset/@',
  'https://sesame.cnrs.fr/password/reset/@/confirm?lang=fr',
  'le lien https://sesame.cnrs.fr/x?lang=fr&ticket=@ ne marche pas',
  'www.sesame.cnrs.fr/activation/@',
  'sesame.cnrs.fr/reinit?jeton=@',
  'https://page.example/compte#access_token=@',
  '(https://page.example/@)',
] as const;

export const NUMBER_FRAMES = [
  '@',
  'voici : @.',
  'mon numéro est @ merci',
  'ligne 1\n@\nligne 3',
  '(@)',
  'n°@, UMR7586',
] as const;

/** A frame may hold an address, written with another sign. */
export const fill = (frame: string, secret: string): string =>
  frame.replace('@', () => secret).replace('\u0000', '@');
