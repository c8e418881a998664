/**
 * node converge.mjs <seed> <runs> <edits>: writers with delays, losses of connection and one long absence, on virtual
 * time. The authority is at the other end of stdin and stdout, one JSON value a line: `open` starts a run, `commit` asks
 * for an answer, `end` tells what the writers have.
 */
import { createInterface } from 'node:readline';
import { EditorState } from 'prosemirror-state';
import { ReplaceStep } from 'prosemirror-transform';
import { Client } from './client.mjs';
import { digest } from './digest.mjs';
import { Random } from './random.mjs';
import { soundEdit, startingDocument } from './sound.mjs';

ReplaceStep.MAP_BIAS = -1;

const ROUND_TRIPS = [40, 60, 120, 400, 1500];
const BETWEEN_EDITS = 500;
const ABSENCE = 20_000;

const [seed, runs, edits] = process.argv.slice(2).map(Number);
const answers = createInterface({ input: process.stdin })[Symbol.asyncIterator]();

class Run {
  constructor(runSeed) {
    this.seed = runSeed;
    this.random = new Random(runSeed);
    this.now = 0;
    this.queue = [];
    this.journal = [];
    this.refused = 0;
    const doc = startingDocument();
    this.start = doc;
    this.writers = ROUND_TRIPS.map((roundTrip, i) => ({
      client: new Client(doc, 0),
      name: String.fromCharCode(97 + i),
      roundTrip,
      left: edits,
      refs: 0,
      connection: 1,
      online: true,
      sentUntil: 0,
      receivedUntil: 0,
    }));
  }

  async play() {
    await ask({ kind: 'open', seed: this.seed, doc: this.start.toJSON() });
    for (const writer of this.writers) this.after(this.random.below(BETWEEN_EDITS), () => this.edit(writer));
    this.after(2_000, () => this.disconnect(this.random.pick(this.writers), ABSENCE));
    while (this.queue.length > 0) {
      const event = this.queue.shift();
      this.now = event.time;
      await event.run();
    }
    const clients = this.writers.map((writer) => writer.client);
    const sum = (field) => clients.reduce((total, client) => total + client[field], 0);
    await ask({
      kind: 'end',
      seed: this.seed,
      digests: clients.map((client) => digest(client.doc)),
      versions: clients.map((client) => client.version),
      unsettled: clients.reduce((total, client) => total + client.unconfirmed.length, 0),
      made: sum('made'),
      confirmed: sum('confirmed'),
      handedBack: sum('handedBack'),
      repairs: sum('repairs'),
      refused: this.refused,
    });
  }

  after(delay, run) {
    this.at(this.now + delay, run);
  }

  /** Events of the same time keep the order in which they were made: a connection delivers in order. */
  at(time, run) {
    let place = this.queue.length;
    while (place > 0 && this.queue[place - 1].time > time) place--;
    this.queue.splice(place, 0, { time, run });
  }

  edit(writer) {
    if (writer.left === 0) return;
    writer.left--;
    const state = EditorState.create({ doc: writer.client.doc });
    const tr = soundEdit(state, this.random);
    if (tr?.docChanged) writer.client.edited(tr);
    this.send(writer);
    if (this.random.chance(2)) this.disconnect(writer, this.random.between(100, 3_000));
    this.after(this.random.below(2 * BETWEEN_EDITS), () => this.edit(writer));
  }

  send(writer) {
    const commit = writer.client.nextCommit(() => `${writer.name}${writer.refs++}`);
    if (commit) this.carryUp(writer, commit);
  }

  carryUp(writer, commit) {
    if (!writer.online) return;
    const { connection } = writer;
    writer.sentUntil = Math.max(writer.sentUntil, this.now + this.delay(writer));
    this.at(writer.sentUntil, async () => {
      // What was under way when the connection broke may or may not have arrived.
      if (writer.connection === connection || this.random.chance(50)) await this.arrive(writer, commit);
    });
  }

  async arrive(writer, commit) {
    const answer = await ask({ kind: 'commit', ...commit });
    if (answer.refused) {
      this.refused++;
      this.carryDown(writer, () => writer.client.refused(commit));
    } else if (answer.v === this.journal.length + 1) {
      this.journal.push(answer);
      for (const each of this.writers) this.carryDown(each, () => each.client.receive(answer));
    } else this.carryDown(writer, () => writer.client.receive(answer));
  }

  carryDown(writer, deliver) {
    if (!writer.online) return;
    const { connection } = writer;
    writer.receivedUntil = Math.max(writer.receivedUntil, this.now + this.delay(writer));
    this.at(writer.receivedUntil, () => {
      if (writer.connection !== connection) return;
      deliver();
      this.send(writer);
    });
  }

  delay(writer) {
    return (writer.roundTrip / 2) * (0.5 + this.random.below(100) / 100);
  }

  disconnect(writer, duration) {
    if (!writer.online) return;
    writer.online = false;
    writer.connection++;
    this.after(duration, () => this.reconnect(writer));
  }

  /** Asks for the commits since its version, and sends the commit in flight again. */
  reconnect(writer) {
    writer.online = true;
    this.carryDown(writer, () => {
      for (const commit of this.journal.slice(writer.client.version)) writer.client.receive(commit);
      if (writer.client.inflight) this.carryUp(writer, writer.client.inflight);
    });
  }
}

for (let run = 0; run < runs; run++) await new Run(seed + run).play();
process.exit(0);

async function ask(line) {
  process.stdout.write(`${JSON.stringify(line)}\n`);
  return JSON.parse((await answers.next()).value);
}
