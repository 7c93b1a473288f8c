/** The verifier's reasons, of which numbers and names of places stay, and their French sentence. */
const SENTENCES: readonly (readonly [RegExp, string])[] = [
  [/^the solution is not of the size/, 'Le certificat n’a pas le nombre de personnes des fichiers'],
  [/^price (.*) of mentee (.*)$/, 'Le prix $1 du·de la mentoré·e $2 n’est pas un entier de 0 ou plus'],
  [/^price (.*) of mentor (.*)$/, 'Le prix $1 du mentor $2 n’est pas un entier de 0 ou plus'],
  [
    /^mentee (.*) and mentor (.*): prices (.*) are below the score (.*)$/,
    'Mentoré·e $1 et mentor $2 : les prix $3 n’atteignent pas le score $4',
  ],
  [
    /^mentee (.*) is given mentor (.*), which/,
    'Mentoré·e $1 reçoit le mentor $2, ce qui n’est pas une paire permise',
  ],
  [/^mentor (.*) is given more than (.*) mentees$/, 'Le mentor $1 reçoit plus de $2 mentoré·e·s'],
  [
    /^mentor (.*) has no place and a needless price (.*)$/,
    'Le mentor $1 n’a pas de place et un prix superflu de $2',
  ],
  [/^the pairs total (.*), not (.*)$/, 'Les paires totalisent $1 et non $2'],
  [/^the prices total (.*), the pairs (.*)$/, 'Les prix totalisent $1 et les paires $2 : rien n’est prouvé'],
  [/^the pairs are (.*) duos, not (.*)$/, 'Les paires forment $1 duos et non $2'],
  [/^the pairs change (.*) announced duos, not (.*)$/, 'Les paires changent $1 duos annoncés et non $2'],
];

/** Why a certificate proves nothing, in French; people count from 0. */
export function verdictInFrench(reason: string): string {
  const known = SENTENCES.find(([pattern]) => pattern.test(reason));
  return known ? reason.replace(...known) : `Le certificat ne tient pas (${reason})`;
}
