import type { z } from 'zod';

/** One environment variable: how it is read, what it is for, whether it must never be shown. */
export interface Setting<T = unknown> {
  readonly schema: z.ZodType<T>;
  readonly description: string;
  readonly secret?: boolean;
}

/** The variables of one part. */
export type ConfigSlice = Readonly<Record<string, Setting>>;

/** The values of a slice, by variable. */
export type ConfigOf<S extends ConfigSlice> = { readonly [K in keyof S]: z.output<S[K]['schema']> };

/** The environment cannot be used; says every fault at once. */
export class ConfigurationError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`Configuration à corriger :\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
  }
}

/** Declares a slice, keeping its types. */
export function defineConfig<S extends ConfigSlice>(slice: S): S {
  return slice;
}

/**
 * Reads a slice from the environment; an empty variable counts as absent. `together` says what is wrong with
 * the variables taken together; it sees those that could be read.
 * @throws ConfigurationError with the whole list of what is wrong; a secret's value is never repeated
 */
export function loadConfig<S extends ConfigSlice>(
  slice: S,
  env: NodeJS.ProcessEnv,
  together: (values: Partial<ConfigOf<S>>) => string[] = () => [],
): ConfigOf<S> {
  const faults: string[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, setting] of Object.entries(slice)) {
    const given = env[name] === '' ? undefined : env[name];
    const read = setting.schema.safeParse(given);
    if (read.success) values[name] = read.data;
    else {
      const shown = setting.secret || given === undefined ? '' : ` (« ${given} »)`;
      faults.push(`${name}${shown} : ${setting.description}`);
    }
  }
  faults.push(...together(values as Partial<ConfigOf<S>>));
  if (faults.length > 0) throw new ConfigurationError(faults);
  return values as ConfigOf<S>;
}
