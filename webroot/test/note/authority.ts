import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Mapping, type Step, type StepMap } from 'prosemirror-transform';
import { noteSchema } from '../../src/note/note-schema';
import { stepFromJson, stepToJson } from '../../src/note/step-json';
import type { NoteCommitFrame, NoteStateFrame, RefusedFrame } from '../../src/wire/types';

export type Frame = NoteCommitFrame | NoteStateFrame | RefusedFrame;

export type Request =
  | { op: 'open'; window?: number }
  | { op: 'commit'; revision: number; ref: string; by: string; steps: unknown[] }
  | { op: 'join'; revision: number | null };

/** Who decides about one note. */
export interface Authority {
  ask(request: Request): Promise<Frame[]>;
}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const TEST_CLASSES = here('../../../services/note-steps/target/test-classes');
const REST = here('../../target/authority.classpath');

/** Where the compiled Java authority is: its own class, and what it needs as the last build of the pages wrote it. */
export function javaClasspath(): string {
  if (!existsSync(`${TEST_CLASSES}/org/sessioniv/notesteps/AuthorityLines.class`) || !existsSync(REST)) {
    throw new Error('The Java authority is not compiled: mvn package -DskipTests');
  }
  return TEST_CLASSES + delimiter + readFileSync(REST, 'utf8').trim();
}

/** The server's own rebase in a process of its own, for as many notes at once as there are numbers. */
export class JavaAuthority {
  readonly #process: ChildProcess;
  readonly #waiting: { resolve: (frames: Frame[]) => void; reject: (failure: Error) => void }[] = [];
  readonly #lines: string[] = [];
  #first = 0;
  #trouble = '';
  #ended: Error | null = null;

  constructor(classpath: string) {
    const flags = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Xshare:auto', '-Xmx256m'];
    this.#process = spawn('java', [...flags, '-cp', classpath, 'org.sessioniv.notesteps.AuthorityLines']);
    const { stdout, stderr } = this.#process;
    if (!stdout || !stderr) throw new Error('The authority has no output.');
    createInterface({ input: stdout }).on('line', (line) => {
      this.#waiting[this.#first++]?.resolve(JSON.parse(line));
      if (this.#first === this.#waiting.length) this.#forget();
    });
    stderr.on('data', (text) => {
      this.#trouble += String(text);
    });
    this.#process.on('error', (failure) => this.#end(failure));
    this.#process.on('close', () => this.#end(new Error(`The authority ended: ${this.#trouble}`)));
  }

  note(number: number): Authority {
    return { ask: (request) => this.#ask(number, request) };
  }

  close(): void {
    this.#process.stdin?.end();
  }

  /** What is asked in one turn of the event loop goes out in one piece. */
  #ask(note: number, request: Request): Promise<Frame[]> {
    if (this.#ended) return Promise.reject(this.#ended);
    if (this.#lines.length === 0) setImmediate(() => this.#write());
    this.#lines.push(`${JSON.stringify({ note, ...request })}\n`);
    return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
  }

  #write(): void {
    this.#process.stdin?.write(this.#lines.splice(0).join(''));
  }

  #end(failure: Error): void {
    this.#ended = failure;
    for (const each of this.#waiting.slice(this.#first)) each.reject(failure);
    this.#forget();
  }

  #forget(): void {
    this.#waiting.length = 0;
    this.#first = 0;
  }
}

/** The same algorithm on ProseMirror's own steps: for where no Java is, and as a second opinion. */
export class ScriptAuthority implements Authority {
  #document = noteSchema.topNodeType.createAndFill();
  #journal: NoteCommitFrame[] = [];
  #maps: StepMap[][] = [];
  #window = Number.POSITIVE_INFINITY;

  async ask(request: Request): Promise<Frame[]> {
    switch (request.op) {
      case 'open':
        this.#document = noteSchema.topNodeType.createAndFill();
        this.#journal = [];
        this.#maps = [];
        this.#window = request.window ?? Number.POSITIVE_INFINITY;
        return [this.#state()];
      case 'join':
        return request.revision !== null && this.#reaches(request.revision)
          ? this.#journal.slice(request.revision)
          : [this.#state()];
      case 'commit':
        return [this.#commit(request)];
    }
  }

  #reaches(revision: number): boolean {
    return revision >= this.#journal.length - this.#window && revision <= this.#journal.length;
  }

  #state(): NoteStateFrame {
    return {
      type: 'note-state',
      room: 'r',
      revision: this.#journal.length,
      lineage: '1-a',
      parted: false,
      document: this.#document?.toJSON(),
    };
  }

  #commit(request: Extract<Request, { op: 'commit' }>): Frame {
    const known = this.#journal.find((each) => each.ref === request.ref);
    if (known) return known;
    const refusal = { type: 'refused', id: request.ref, room: 'r', detail: 'No.' } as const;
    if (!this.#reaches(request.revision)) return { ...refusal, code: 'revision-unknown' };
    const commit = request.steps.map((json) => stepFromJson(noteSchema, json));
    const mapping = new Mapping([
      ...[...commit].reverse().map((step) => step.getMap().invert()),
      ...this.#maps.slice(request.revision).flat(),
    ]);
    const steps: Step[] = [];
    const kept: number[] = [];
    commit.forEach((step, i) => {
      const mapped = step.map(mapping.slice(commit.length - i));
      const result = mapped && this.#document && mapped.apply(this.#document);
      if (!mapped || !result?.doc) return;
      mapping.appendMap(mapped.getMap(), commit.length - 1 - i);
      this.#document = result.doc;
      steps.push(mapped);
      kept.push(i);
    });
    this.#maps.push(steps.map((step) => step.getMap()));
    const { ref, by } = request;
    const revision = this.#maps.length;
    this.#journal.push({
      type: 'note-commit',
      room: 'r',
      revision,
      lineage: '1-a',
      ref,
      by,
      steps: steps.map(stepToJson),
      kept,
    });
    return this.#journal.at(-1) as Frame;
  }
}
