import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { createCalendar, readBankHolidays } from '../../data/calendar.ts';
import { DataFault, loadReference } from '../../data/reference.ts';
import { loadReminders } from '../../data/reminderSettings.ts';
import { loadRoles } from '../../data/roles.ts';
import { projectRoot } from '../../data/root.ts';
import { peekStore } from '../../data/store/peekStore.ts';
import { StoreFault } from '../../data/store/port.ts';
import { checkedVocabulary } from '../commands/checkedVocabulary.ts';
import { createCommands } from '../commands/commands.ts';
import { pastOf } from '../conversation/answerSentence.ts';
import { startClock } from '../process/clock.ts';
import { type Config, configMessage, readConfig } from '../process/config.ts';
import { readEnvironment } from '../process/environment.ts';
import { createReader } from '../questions/read.ts';
import { loadNarrativeWords } from '../words/narrativeWords.ts';
import { type Asker, AskFault, createAsker } from './asker.ts';
import { readAskLine } from './askLine.ts';
import { createSendingAside } from './sendingAside.ts';

const USAGE = `Ask the plan a question from the command line. Nothing is written.
  npm run --silent ask -- [--as PERSON_ID] [--explain] "QUESTION"
  npm run --silent ask -- --jsonl     one question a line on standard input: {"id": "q1", "text": "…", "as"?, "conversation"?}`;

/** `npm run --silent ask` (contract, "Commands" and "`ask --jsonl`"). */
async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      as: { type: 'string' },
      jsonl: { type: 'boolean', default: false },
      explain: { type: 'boolean', default: false },
    },
  });
  const question = positionals.join(' ');
  if (!values.jsonl && question.trim() === '') throw new AskFault(USAGE);
  const asker = await openAsker();
  if (values.jsonl) return answerLines(asker);
  const answered = asker.ask({ text: question, as: values.as });
  process.stdout.write(`${answered.answer.text}\n`);
  process.stdout.write(`\nUnderstood: ${answered.answer.restatement || `nothing (${answered.answer.outcome})`}\n`);
  if (values.explain) process.stdout.write(`\n${asker.explain({ text: question, as: values.as })}\n`);
}

async function answerLines(asker: Asker): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === '') continue;
    const asked = readAskLine(line, number);
    const { outcome, restatement, ids, value, options, text } = asker.ask(asked).answer;
    const answer = { id: asked.id, outcome, restatement, ids, value, options, text };
    if (!process.stdout.write(`${JSON.stringify(answer)}\n`))
      await new Promise(done => process.stdout.once('drain', done));
  }
}

async function openAsker(): Promise<Asker> {
  const root = projectRoot();
  const config = configured();
  const reference = loadReference(join(root, 'data/reference'));
  const store = await peekStore(resolve(root, config.dataFolder), reference);
  const register = store.register();
  const clock = startClock({ at: config.clockAt, zone: config.zone });
  const rules = { settings: loadReminders(config.zone), calendar: createCalendar(readBankHolidays()) };
  const vocabulary = checkedVocabulary(join(root, 'data/vocabulary'));
  const roles = loadRoles(join(root, 'data/roles.json'), register.records.people);
  const narrativeWords = loadNarrativeWords(join(root, 'data/narrativeWords.json'));
  return createAsker({
    register,
    aside: createSendingAside({
      store,
      now: clock.now,
      rules,
      roles,
      narrativeWords,
      commands: createCommands(vocabulary),
    }),
    past: pastOf(store, clock.now()),
    reader: createReader(register, vocabulary),
    roles,
    rules,
    clock,
  });
}

function configured(): Config {
  const reading = readConfig(readEnvironment(projectRoot()));
  if (!reading.ok) throw new AskFault(configMessage(reading.problems));
  return reading.config;
}

// Whoever reads may have seen enough (`| head`).
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  await run(process.argv.slice(2));
} catch (error) {
  const usage = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  if (!(usage || error instanceof AskFault || error instanceof StoreFault || error instanceof DataFault)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
