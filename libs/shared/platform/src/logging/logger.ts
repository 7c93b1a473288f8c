import { type DestinationStream, type Logger as PinoLogger, pino } from 'pino';

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

/** Of a failed statement: PostgreSQL quotes the whole row there. */
const OF_THE_DATABASE = ['err.driverError', 'err.detail', 'err.where'];

/** A logger of one JSON object a line, on standard error so that a command's output stays its own. */
export function createLogger(
  name: string,
  level: string,
  lines: DestinationStream = pino.destination({ fd: 2, sync: true }),
): Logger {
  const paths = PERSONAL.flatMap((field) => [field, `*.${field}`, `err.${field}`]).concat(OF_THE_DATABASE);
  return pino({ name, level, redact: { paths, remove: true } }, lines);
}
