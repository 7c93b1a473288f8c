import type { CommanderError } from 'commander';

type Sentence = (words: readonly string[]) => string;

/** commander's codes → one French sentence; `words` are what its own message puts between quotes. */
const SENTENCES: Readonly<Record<string, Sentence>> = {
  'commander.unknownOption': ([option]) => `L’option « ${option} » n’existe pas`,
  'commander.unknownCommand': ([command]) => `La commande « ${command} » n’existe pas`,
  'commander.missingArgument': ([argument]) => `L’argument « ${argument} » manque`,
  'commander.optionMissingArgument': ([option]) => `L’option « ${option} » attend une valeur`,
  'commander.missingMandatoryOptionValue': ([option]) => `L’option « ${option} » est obligatoire`,
  'commander.conflictingOption': ([one, other]) =>
    `Les options « ${one} » et « ${other} » ne vont pas ensemble`,
  'commander.invalidArgument': ([option, value]) => `« ${value} » ne convient pas à « ${option} »`,
  'commander.excessArguments': () => 'Il y a un argument de trop',
};

/** What went wrong with a command line, and how to see what is possible. */
export function frenchError(error: CommanderError, helpCommand: string): string {
  const words = [...error.message.matchAll(/'([^']*)'/g)].map((match) => match[1]);
  const sentence = SENTENCES[error.code]?.(words) ?? 'Cette commande n’a pas été comprise';
  const reason = error.code === 'commander.invalidArgument' ? invalidReason(error.message) : '';
  return `${sentence}${reason} : voyez « ${helpCommand} --help ».`;
}

/** Our own parsers say in French what they expect; a list of choices is translated. */
function invalidReason(message: string): string {
  const choices = /Allowed choices are (.*)\.$/.exec(message)?.[1];
  const said = /' is invalid\. (.*)$/s.exec(message)?.[1]?.replace(/\.$/, '');
  if (choices) return ` (au choix : ${choices})`;
  return said ? ` (${said})` : '';
}
