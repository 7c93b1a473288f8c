import {
  type KeyObject,
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hkdfSync,
  randomBytes,
  sign,
  verify,
} from 'node:crypto';

/** An Ed25519 public key (RFC 8037). */
export interface PublicJwk {
  readonly kty: 'OKP';
  readonly crv: 'Ed25519';
  readonly x: string;
}

const IV = 12;
const TAG = 16;

/** A new key: its public half as JWK, its private half sealed. */
export function newBadgeKey(secret: string, associationId: string): { publicJwk: PublicJwk; sealed: Buffer } {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const { x } = publicKey.export({ format: 'jwk' });
  const der = privateKey.export({ format: 'der', type: 'pkcs8' });
  return { publicJwk: { kty: 'OKP', crv: 'Ed25519', x: x! }, sealed: seal(der, secret, associationId) };
}

/** The private key again; undefined when it was sealed with another secret. */
export function openBadgeKey(sealed: Buffer, secret: string, associationId: string): KeyObject | undefined {
  try {
    const decipher = createDecipheriv(
      'aes-256-gcm',
      sealingKey(secret, associationId),
      sealed.subarray(0, IV),
    );
    decipher.setAuthTag(sealed.subarray(IV, IV + TAG));
    const key = Buffer.concat([decipher.update(sealed.subarray(IV + TAG)), decipher.final()]);
    return createPrivateKey({ key, format: 'der', type: 'pkcs8' });
  } catch {
    return undefined;
  }
}

/** Signs a payload as compact JWS with EdDSA (RFC 7515, RFC 8037). */
export function signJws(payload: object, key: KeyObject, kid: string): string {
  const head = base64({ alg: 'EdDSA', typ: 'JWT', kid });
  const body = `${head}.${base64(payload)}`;
  return `${body}.${sign(null, Buffer.from(body), key).toString('base64url')}`;
}

/** The payload of a compact JWS; undefined unless this key signed exactly it. */
export function readJws(jws: string, jwk: PublicJwk): Record<string, unknown> | undefined {
  const [head, body, mac, ...rest] = jws.split('.');
  if (!head || !body || !mac || rest.length > 0) return undefined;
  const key = createPublicKey({ key: { ...jwk }, format: 'jwk' });
  if (!verify(null, Buffer.from(`${head}.${body}`), key, Buffer.from(mac, 'base64url'))) return undefined;
  return JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as Record<string, unknown>;
}

function seal(der: Buffer, secret: string, associationId: string): Buffer {
  const iv = randomBytes(IV);
  const cipher = createCipheriv('aes-256-gcm', sealingKey(secret, associationId), iv);
  const sealed = Buffer.concat([cipher.update(der), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
}

function sealingKey(secret: string, associationId: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, associationId, 'trait-d-union:badge-key', 32));
}

function base64(value: object): string {
  return Buffer.from(JSON.stringify(value), 'utf8').toString('base64url');
}
