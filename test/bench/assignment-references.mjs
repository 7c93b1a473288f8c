/** LEMON and SciPy, as they answer for one instance; whatever is not installed answers nothing. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
/** CostScaling needs about a minute for 150,000 tight on a quiet machine, several on a busy one. */
const LIMIT_MS = 900_000;

/** The JSON line a program prints, undefined if it is missing, fails or runs out of time. */
export function ask(program, args) {
  const { stdout, status } = spawnSync(program, args, { encoding: 'utf8', timeout: LIMIT_MS });
  return status === 0 ? JSON.parse(stdout.trim().split('\n').at(-1)) : undefined;
}

/** Compiles LEMON's program into the folder once; undefined without g++ or liblemon-dev. */
function lemon(folder) {
  const binary = join(folder, 'ref_lemon');
  if (existsSync(binary)) return binary;
  const source = join(here, 'reference/ref_lemon.cpp');
  for (const library of ['-llemon', '-lemon'])
    if (
      spawnSync('g++', ['-O2', '-std=c++14', '-o', binary, source, library], { timeout: LIMIT_MS }).status ===
      0
    )
      return binary;
  return undefined;
}

/**
 * The references' solve times for an instance, medians over `times` runs each, the fastest first: LEMON NetworkSimplex
 * and CostScaling for sparse ones, SciPy linear_sum_assignment for dense ones.
 */
export function references({ name, file, folder, algorithms, times }) {
  const repeated = (program, args) => {
    const answers = Array.from({ length: times }, () => ask(program, args)).filter(Boolean);
    return answers.sort((a, b) => a.solve_s - b.solve_s)[answers.length >> 1];
  };
  const scipy = () => repeated('/usr/bin/python3', [join(here, 'reference/ref_scipy.py'), file, 'lsa']);
  const binary = name.startsWith('d') ? undefined : lemon(folder);
  const answers = name.startsWith('d')
    ? [scipy()]
    : binary
      ? algorithms.map((how) => repeated(binary, [file, how]))
      : [];
  return answers.filter(Boolean).sort((a, b) => a.solve_s - b.solve_s);
}
