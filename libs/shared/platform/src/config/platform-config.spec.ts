import { ConfigurationError } from './define-config.js';
import { platformConfig } from './platform-config.js';

const DATABASE_URL = 'postgres://owner:word@127.0.0.1:5432/duos';

describe('the configuration', () => {
  it('needs nothing but a database', () => {
    const config = platformConfig({ DATABASE_URL });
    expect(config.publicUrl).toBe('http://localhost:3000');
    expect(config.redisUrl).toBeUndefined();
  });

  it('takes an empty variable for an absent one', () => {
    expect(platformConfig({ DATABASE_URL, REDIS_URL: '', PORT: '' }).port).toBe(3000);
  });

  it('derives the two lesser roles from the owner, without their knowing its password', () => {
    const { service, system } = platformConfig({ DATABASE_URL }).database;
    expect(new URL(service).username).toBe('tdu_service');
    expect(new URL(system).username).toBe('tdu_system');
    expect(new Set([new URL(service).password, new URL(system).password, 'word']).size).toBe(3);
  });

  it('says every fault at once, and never repeats a secret', () => {
    const wrong = { NODE_ENV: 'production', PORT: 'abc', SMTP_URL: 'http://user:hidden@mail', DATABASE_URL };
    let message = '';
    try {
      platformConfig(wrong);
    } catch (error) {
      expect(error).toBeInstanceOf(ConfigurationError);
      message = (error as Error).message;
    }
    for (const name of ['PORT (« abc »)', 'SMTP_URL', 'APP_SECRET', 'PUBLIC_URL'])
      expect(message).toContain(name);
    expect(message).not.toContain('hidden');
  });

  it('asks for a database where there is none', () => {
    expect(() => platformConfig({})).toThrow(/DATABASE_URL/);
  });
});
