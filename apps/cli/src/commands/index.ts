import type { Command } from 'commander';
import { assignCommand } from './assign.command.js';
import { exportCommand } from './export.command.js';
import { importCommand } from './import.command.js';
import { matchCommand } from './match.command.js';
import { migrateCommand } from './migrate.command.js';
import { replayCommand } from './replay.command.js';
import { simulateCommand } from './simulate.command.js';
import { verifyCommand } from './verify.command.js';

/** Every command, in the order of the help. A new one is one file and one line here. */
export const COMMANDS: readonly (() => Command)[] = [
  importCommand,
  matchCommand,
  simulateCommand,
  replayCommand,
  exportCommand,
  assignCommand,
  verifyCommand,
  migrateCommand,
];
