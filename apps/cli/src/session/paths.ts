import { resolve } from 'node:path';

/** A path as the person means it: seen from the folder in which the command was typed, also through `npm run`. */
export function userPath(path: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), path);
}
