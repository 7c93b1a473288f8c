import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { z } from 'zod';
import { type DatabaseUrls, databaseUrls } from '../database/roles.js';
import { type ConfigOf, defineConfig, loadConfig } from './define-config.js';

const optionalUrl = (...protocols: string[]) =>
  z
    .string()
    .refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol))
    .optional();

/** The variables that every process of the product reads. None is needed for `npm start`. */
export const PLATFORM_SETTINGS = defineConfig({
  NODE_ENV: {
    schema: z.enum(['development', 'test', 'production']).default('development'),
    description: 'development, test ou production',
  },
  DATABASE_URL: {
    schema: optionalUrl('postgres:', 'postgresql:'),
    description: 'adresse postgres://… du propriétaire de la base',
    secret: true,
  },
  DATABASE_SERVICE_URL: {
    schema: optionalUrl('postgres:', 'postgresql:'),
    description: 'adresse postgres://… du rôle tdu_service',
    secret: true,
  },
  DATABASE_SYSTEM_URL: {
    schema: optionalUrl('postgres:', 'postgresql:'),
    description: 'adresse postgres://… du rôle tdu_system',
    secret: true,
  },
  REDIS_URL: {
    schema: optionalUrl('redis:', 'rediss:'),
    description: 'adresse redis://… de la file d’attente (sinon PostgreSQL)',
    secret: true,
  },
  SMTP_URL: {
    schema: optionalUrl('smtp:', 'smtps:'),
    description: 'adresse smtp://… du serveur d’envoi (sinon boîte locale)',
    secret: true,
  },
  MAIL_FROM: {
    schema: z.string().min(3).default('Trait d’union <ne-pas-repondre@localhost>'),
    description: 'expéditeur des courriels',
  },
  DATA_DIR: { schema: z.string().min(1).default('.data'), description: 'dossier des données locales' },
  PUBLIC_URL: {
    schema: optionalUrl('http:', 'https:'),
    description: 'adresse publique du site, ex. https://duos.exemple.org',
  },
  PORT: {
    schema: z.coerce.number().int().min(0).max(65_535).default(3000),
    description: 'port du site, de 0 à 65535',
  },
  APP_SECRET: {
    schema: z.string().min(32).optional(),
    description: 'secret d’au moins 32 caractères qui signe les liens',
    secret: true,
  },
  LOG_LEVEL: {
    schema: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('warn'),
    description: 'silent, error, warn, info ou debug',
  },
});

/** Injection token of the platform's configuration. */
export const PLATFORM_CONFIG = Symbol('PLATFORM_CONFIG');

export interface PlatformConfig {
  readonly environment: 'development' | 'test' | 'production';
  readonly database: DatabaseUrls;
  readonly redisUrl: string | undefined;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  /** Folder of the local mailbox, used where there is no `smtpUrl`. */
  readonly mailboxDir: string;
  readonly publicUrl: string;
  readonly port: number;
  /** Signs one-tap links. */
  readonly secret: string;
  readonly logLevel: string;
}

/** Reads the platform's configuration; throws a ConfigurationError with the whole list of faults. */
export function platformConfig(env: NodeJS.ProcessEnv): PlatformConfig {
  const values = loadConfig(PLATFORM_SETTINGS, env, faultsTogether);
  return {
    environment: values.NODE_ENV,
    database: databaseUrls(values),
    redisUrl: values.REDIS_URL,
    smtpUrl: values.SMTP_URL,
    mailFrom: values.MAIL_FROM,
    mailboxDir: resolve(values.DATA_DIR, 'mailbox'),
    publicUrl: (values.PUBLIC_URL ?? `http://localhost:${values.PORT}`).replace(/\/$/, ''),
    port: values.PORT,
    secret: values.APP_SECRET ?? randomBytes(32).toString('hex'),
    logLevel: values.LOG_LEVEL,
  };
}

/** What a variable demands of the others. */
function faultsTogether(values: Partial<ConfigOf<typeof PLATFORM_SETTINGS>>): string[] {
  const faults: string[] = [];
  const production = values.NODE_ENV === 'production';
  if (production && !values.APP_SECRET) {
    faults.push('APP_SECRET : obligatoire en production (openssl rand -hex 32)');
  }
  if (production && !values.PUBLIC_URL) {
    faults.push('PUBLIC_URL : obligatoire en production, les courriels y renvoient');
  }
  if (!values.DATABASE_URL && !(values.DATABASE_SERVICE_URL && values.DATABASE_SYSTEM_URL)) {
    faults.push('DATABASE_URL : indiquez la base, ou lancez « npm start » qui en fournit une');
  }
  return faults;
}
