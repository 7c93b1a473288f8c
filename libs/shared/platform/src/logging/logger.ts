import { pino, type Logger as PinoLogger } from 'pino';

export type Logger = PinoLogger;
/** Injection token of the process's logger. */
export const LOGGER = Symbol('LOGGER');

/** Fields that may hold a person's data; whatever writes them, they are cut from every line. */
const PERSONAL = [
  'email',
  'phone',
  'name',
  'givenName',
  'familyName',
  'to',
  'parameters',
  'query',
  'token',
  'code',
];

/** A logger of one JSON object a line, on standard error so that a command's output stays its own. */
export function createLogger(name: string, level: string): Logger {
  const paths = PERSONAL.flatMap((field) => [field, `*.${field}`, `err.${field}`]).concat('err.driverError');
  return pino({ name, level, redact: { paths, remove: true } }, pino.destination({ fd: 2, sync: true }));
}
