/** Who issues the tokens of the Bot Framework service, public cloud. */
const ISSUER = 'https://api.botframework.com';

/**
 * Whether an `Authorization` header could be one of the Bot Framework service for this bot, judged before the SDK verifies it. The SDK
 * would also take the Emulator's and a skill's tokens, and remembers for ever every tenant that an unsigned token names (platform notes,
 * section 1): neither is let through to it. This proves nothing yet; the signature is the SDK's to check.
 */
export function looksIssuedFor(appId: string, authorization: string): boolean {
  const [scheme, token, ...more] = authorization.split(' ');
  if (scheme !== 'Bearer' || token === undefined || more.length > 0) return false;
  const claims = readClaims(token);
  return claims?.iss === ISSUER && claims.aud === appId;
}

function readClaims(token: string): { readonly iss?: unknown; readonly aud?: unknown } | undefined {
  const [, payload, signature, ...more] = token.split('.');
  if (!payload || !signature || more.length > 0) return undefined;
  try {
    return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) ?? undefined;
  } catch {
    return undefined;
  }
}
