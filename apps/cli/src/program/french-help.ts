import { type Command, Help, type Option } from 'commander';

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Emploi :',
  'Arguments:': 'Arguments :',
  'Options:': 'Options :',
  'Commands:': 'Commandes :',
};

/** Help in French, for a command and all its subcommands. */
export function inFrench(command: Command): Command {
  command.helpOption('-h, --help', 'affiche cette aide').configureHelp({
    styleTitle: (title) => TITLES[title] ?? title,
    commandUsage: (one) => usage(one),
    subcommandTerm: (one) =>
      [
        one.name(),
        ...one.registeredArguments.map((a) => (a.required ? `<${a.name()}>` : `[${a.name()}]`)),
      ].join(' '),
    optionDescription: (option) => describe(option),
  });
  for (const sub of command.commands) inFrench(sub as Command);
  return command;
}

function usage(command: Command): string {
  return new Help()
    .commandUsage(command)
    .replace('[options]', '[options…]')
    .replace('[command]', '<commande>');
}

function describe({ description, argChoices, defaultValue, defaultValueDescription }: Option): string {
  const choices = argChoices ? [`au choix : ${argChoices.join(', ')}`] : [];
  const shown = defaultValueDescription ?? (defaultValue === undefined ? undefined : String(defaultValue));
  const byDefault = shown === undefined || defaultValue === false ? [] : [`par défaut : ${shown}`];
  const notes = [...choices, ...byDefault];
  return notes.length === 0 ? description : `${description} (${notes.join(' ; ')})`;
}
