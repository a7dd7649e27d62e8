/** Something said to begin or steer a run over several activities. */
export type RunCommand =
  | { readonly kind: 'run' }
  /** `activity`: the one on whose card it was pressed. */
  | { readonly kind: 'skip'; readonly activity?: string | undefined }
  | { readonly kind: 'stopRun' };

/** Reads "update all mine", "do all my updates", "go through my updates". They speak of all that is the speaker's, never of everything. */
export function readRunStart(text: string): RunCommand | undefined {
  return START.test(text.trim()) ? { kind: 'run' } : undefined;
}

/** Reads what steers a run that is under way: "skip", "next", "stop here", "later". Each counts only as the whole of what was said. */
export function readRunSteering(text: string): RunCommand | undefined {
  const said = text.trim().replace(/[.!]+$/u, '');
  const skip = SKIP.exec(said);
  if (skip) return { kind: 'skip', activity: skip.groups?.activity };
  return STOP.test(said) ? { kind: 'stopRun' } : undefined;
}

const START = new RegExp(
  [
    "^(?:please\\s+|can\\s+i\\s+|i\\s+(?:want|need|would\\s+like)\\s+to\\s+|let\\s+me\\s+|let[’']?s\\s+)?(?:",
    '(?:update|do|go\\s+through|work\\s+through|start|give|complete|submit|finish|continue(?:\\s+with)?)\\s+(?:all\\s+(?:of\\s+)?mine|all\\s+(?:of\\s+)?my\\s+(?:updates|activities|ones)|(?:the\\s+rest\\s+of\\s+)?my\\s+(?:updates|activities)|everything\\s+(?:of\\s+mine|i\\s+(?:lead|owe)))',
    '|all\\s+(?:of\\s+)?my\\s+updates|update\\s+mine\\s+all',
    ')(?:\\s+(?:now|please|for\\s+this\\s+quarter|this\\s+quarter))?[\\s.!]*$',
  ].join(''),
  'iu',
);
const SKIP =
  /^(?:skip|pass|next(?:\s+one)?|leave\s+(?:it|this)\s+for\s+now|not\s+now)(?:\s+(?:it|this|that|this\s+one|(?<activity>\S*\d\S*)))?$/iu;
const STOP =
  /^(?:stop(?:\s+(?:here|now|it|there))?|pause|later|enough|that['’]?s\s+(?:all|it|enough)(?:\s+for\s+(?:now|today))?|i['’]?ll\s+(?:go\s+on|finish|continue)\s+(?:later|tomorrow|another\s+day))$/iu;
