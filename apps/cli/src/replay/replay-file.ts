import { basename } from 'node:path';
import {
  GENERATED_SCORING,
  REGIME_KEYS,
  type RegimeKey,
  type ReplayPolicy,
  type ArrivalHistory,
  generateHistory,
  periodOf,
  prepareReplay,
  readReplayPolicy,
} from '@tdu/matching-domain';
import type { ReplayOptions } from '../commands/replay.command.js';
import { RefusedError, UsageError } from '../program/exit.js';
import { userPath } from '../session/paths.js';
import { print } from '../terminal/print.js';
import { writeWhole } from '../terminal/write-whole.js';
import { printReplay } from './print-replay.js';
import { readArrivals } from './read-arrivals.js';
import { scoringFor, scoringText } from './scoring-options.js';
import { arrivalsText } from './write-arrivals.js';

/** Plays a recorded history under each policy, or writes a generated one. */
export async function replayCommandLine(file: string | undefined, options: ReplayOptions): Promise<void> {
  const { generate, out, seed } = options;
  if ((file === undefined) === (generate === undefined))
    throw new UsageError(
      'Donnez un fichier d’arrivées à rejouer, ou « --generate » avec « --out » pour en écrire un.',
    );
  if ((out === undefined) !== (generate === undefined))
    throw new UsageError(
      '« --generate » et « --out » vont ensemble : dites quel régime écrire, et dans quel fichier.',
    );
  if (file !== undefined) return replayFile(file, options);
  return generateFile(regimeOf(generate!), seed, out!);
}

async function replayFile(file: string, { policy, score, json, before }: ReplayOptions): Promise<void> {
  const name = basename(file);
  const policies = (policy ?? ['release']).map(policyOf);
  const { history, attributes } = await readArrivals(userPath(file), name);
  const scoring = scoringFor(score, attributes, name);
  const replay = prepareReplay(
    history,
    scoring,
    before === undefined ? undefined : await readBefore(before, history),
  );
  if (!json) print(`${name} : comparaison ${scoringText(scoring) || 'sans attribut'}`);
  for (const one of policies) {
    const summary = replay(one);
    if (json) print(JSON.stringify(summary));
    else printReplay(summary);
  }
}

/** @throws RefusedError when somebody of it arrives once the history has begun */
async function readBefore(file: string, history: ArrivalHistory): Promise<ArrivalHistory> {
  const name = basename(file);
  const before = (await readArrivals(userPath(file), name)).history;
  const [{ to }, { from }] = [periodOf(before)!, periodOf(history)!];
  if (to < from) return before;
  throw new RefusedError(
    `${name} : l’histoire d’avant va jusqu’au ${to}, alors que celle à rejouer commence le ${from} ; enlevez-en ce qui suit.`,
  );
}

async function generateFile(regime: RegimeKey, seed: number, out: string): Promise<void> {
  const history = generateHistory(regime, seed);
  await writeWhole(userPath(out), arrivalsText(history));
  print(
    `${out} : ${history.mentees.length} mentoré·es et ${history.mentors.length} mentors, régime ${regime}, graine ${seed}.`,
  );
  print(`Pour le rejouer : npm run tdu -- replay ${out} ${scoringText(GENERATED_SCORING)}`);
}

function regimeOf(text: string): RegimeKey {
  const known = REGIME_KEYS.find((key) => key === text);
  if (known) return known;
  throw new UsageError(`« ${text} » n’est pas un régime : choisissez parmi ${REGIME_KEYS.join(', ')}.`);
}

function policyOf(text: string): ReplayPolicy {
  const read = readReplayPolicy(text);
  if (read.ok) return read.value;
  throw new RefusedError(read.refusal.message);
}
