import type { Disk } from './disk.ts';

/**
 * What the system knows of a process: its mark (the boot and the tick at which it began, so that a number used again is another mark),
 * `ended` for one that is dead and not yet collected by its parent, undefined where the system does not say (not Linux, or hidden).
 */
export type Life = { readonly birth: string } | 'ended' | undefined;

/** Looks a process up in Linux's `/proc` (proc(5): in `stat`, field 3 is the state and field 22 the start time in ticks since boot). */
export async function birthOf(pid: number, disk: Disk): Promise<Life> {
  if (process.platform !== 'linux') return undefined;
  const [stat, boot] = await Promise.all([
    textOf(`/proc/${pid}/stat`, disk),
    textOf('/proc/sys/kernel/random/boot_id', disk),
  ]);
  if (stat === undefined || boot === undefined) return undefined;
  // The second field is the command's name in brackets, and may itself hold blanks and brackets.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, ticks] = [fields[0], fields[19]];
  if (state === undefined || ticks === undefined) return undefined;
  return state === 'Z' || state === 'X' ? 'ended' : { birth: `${boot.trim()}/${ticks}` };
}

/** Which start of the machine this is, or undefined where the system does not say. */
export const bootOf = async (disk: Disk): Promise<string | undefined> =>
  (await textOf('/proc/sys/kernel/random/boot_id', disk))?.trim();

/** Whether a process of this number exists, as far as a signal can tell. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it is there, and somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function textOf(path: string, disk: Disk): Promise<string | undefined> {
  const bytes = await disk.read(path).catch(() => undefined);
  return bytes && Buffer.from(bytes).toString('utf8');
}
