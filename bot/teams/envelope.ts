import type { Activity } from 'botbuilder';
import { z } from 'zod';
import type { Refusal } from '../process/guards.ts';

const text = z.string().nullish();
const named = z.looseObject({ id: z.string().min(1).max(1_000), name: text, aadObjectId: text });

/**
 * The outside of an incoming Bot Framework activity: every field that the SDK or the edge reads. The SDK checks none of them, and fails
 * inside itself on a wrong one. What somebody said or pressed (`text`, `value`) is not judged here.
 */
const envelopeSchema = z.looseObject({
  type: z.string().min(1),
  id: z.string().max(1_000).nullish(),
  name: text,
  action: text,
  channelId: z.string().min(1),
  serviceUrl: z.url({ protocol: /^https?$/ }),
  from: named,
  recipient: named,
  conversation: z.looseObject({
    id: z.string().min(1).max(1_000),
    conversationType: text,
    isGroup: z.boolean().nullish(),
    tenantId: text,
  }),
  text,
  textFormat: text,
  locale: text,
  entities: z.array(z.looseObject({ type: text })).nullish(),
  membersAdded: z.array(z.looseObject({ id: z.string() })).nullish(),
  membersRemoved: z.array(z.looseObject({ id: z.string() })).nullish(),
  channelData: z.looseObject({ tenant: z.looseObject({ id: text }).nullish() }).nullish(),
});
export type Envelope = z.infer<typeof envelopeSchema>;

export type Opened =
  | { readonly ok: true; readonly incoming: Activity }
  | { readonly ok: false; readonly refusal: Refusal };

/** Who may be let in. In local mode: only services on this machine, no tenant and no channel asked for. */
export type Doors = { readonly kind: 'local' } | { readonly kind: 'teams'; readonly tenants: readonly string[] };

/**
 * Checks the envelope of a request's body before the SDK sees it.
 * @returns the incoming activity, or the refusal: 400 for a wrong shape, 403 for the wrong door
 */
export function openEnvelope(body: unknown, doors: Doors): Opened {
  const parsed = envelopeSchema.safeParse(body);
  if (!parsed.success) return { ok: false, refusal: wrongShape(parsed.error) };
  const refusal = doors.kind === 'local' ? refuseFarService(parsed.data) : refuseForeigner(parsed.data, doors.tenants);
  return refusal ? { ok: false, refusal } : { ok: true, incoming: parsed.data as unknown as Activity };
}

function wrongShape(error: z.ZodError): Refusal {
  const places = error.issues.slice(0, 3).map(issue => issue.path.map(String).join('.') || 'the body');
  return { status: 400, code: 'WrongShape', message: `Not a Bot Framework activity: look at ${places.join(', ')}.` };
}

function refuseFarService({ serviceUrl }: Envelope): Refusal | undefined {
  const host = new URL(serviceUrl).hostname;
  if (/^(localhost|127\.0\.0\.1|\[::1\])$/.test(host)) return undefined;
  return { status: 403, code: 'FarService', message: 'In local mode serviceUrl must be on this machine.' };
}

/** The SDK compares no tenant, keeps the Emulator's path open, and sends the bot's token to any host (platform notes, section 1). */
function refuseForeigner(envelope: Envelope, tenants: readonly string[]): Refusal | undefined {
  const tenant = envelope.conversation.tenantId ?? envelope.channelData?.tenant?.id;
  const allowed =
    envelope.channelId === 'msteams' &&
    isTeamsService(envelope.serviceUrl) &&
    tenant != null &&
    tenants.includes(tenant.toLowerCase());
  return allowed ? undefined : { status: 403, code: 'Refused', message: 'This bot is not for that tenant or channel.' };
}

/** Hosts of the Teams service (public cloud); the bot's token goes nowhere else. */
const SERVICE_HOSTS = ['smba.trafficmanager.net', 'smba.infra.gcc.teams.microsoft.com'];

/** Whether a service URL is one of Teams: `https` and a known host. Also asked before a stored reference is used. */
export function isTeamsService(serviceUrl: string): boolean {
  if (!URL.canParse(serviceUrl)) return false;
  const { protocol, hostname, username } = new URL(serviceUrl);
  return protocol === 'https:' && username === '' && SERVICE_HOSTS.includes(hostname);
}
