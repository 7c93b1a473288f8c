import { Command, CommanderError } from 'commander';
import { COMMANDS } from '../commands/index.js';
import { EXIT, RefusedError, UsageError } from './exit.js';
import { frenchError } from './french-error.js';
import { inFrench } from './french-help.js';
import { explainFailure } from './explain-failure.js';

/** Runs one command line and returns its exit code; says every failure in one French sentence on stderr. */
export async function runProgram(args: readonly string[]): Promise<number> {
  const program = buildProgram();
  // A server that runs for this process does not keep it alive: without this it would end before its work.
  const alive = setInterval(() => undefined, 60_000);
  try {
    await program.parseAsync([...args], { from: 'user' });
    return Number(process.exitCode ?? EXIT.ok);
  } catch (error) {
    return tell(error, program, args);
  } finally {
    clearInterval(alive);
  }
}

/** The whole program; no command loads its own machinery before it is called. */
export function buildProgram(): Command {
  const program = new Command('tdu')
    .description('Trait d’union au terminal : les mêmes travaux que sur le site.')
    .usage('<commande> [options…]')
    .helpCommand('help [commande]', 'affiche l’aide d’une commande')
    .addHelpText('after', AFTER);
  for (const command of COMMANDS) program.addCommand(command());
  return settle(inFrench(program));
}

const AFTER = `
Sortie : 0 fait, 1 refusé (données ou base), 2 mal demandé.
Base : celle de DATABASE_URL, sinon la base locale du dossier DATA_DIR (.data), celle de « npm start ».`;

/** No command prints or exits by itself: errors come back here. */
function settle(command: Command): Command {
  command.exitOverride().configureOutput({ outputError: () => undefined });
  for (const sub of command.commands) settle(sub as Command);
  return command;
}

function tell(error: unknown, program: Command, args: readonly string[]): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.ok;
    if (error.code === 'commander.help') return EXIT.usage;
    return say(frenchError(error, helpFor(program, args)), EXIT.usage);
  }
  if (error instanceof UsageError)
    return say(`${error.message} : voyez « ${helpFor(program, args)} --help ».`, EXIT.usage);
  if (error instanceof RefusedError) return say(error.message, EXIT.refused);
  return say(explainFailure(error), EXIT.refused);
}

/** The command whose help shows what was possible: `tdu export impact`. */
function helpFor(program: Command, args: readonly string[]): string {
  const names = ['npm run tdu --'];
  let at: Command | undefined = program;
  for (const arg of args) {
    at = at.commands.find((sub) => sub.name() === arg) as Command | undefined;
    if (!at) break;
    names.push(arg);
  }
  return names.join(' ');
}

function say(sentence: string, code: number): number {
  process.stderr.write(`${sentence}\n`);
  return code;
}
