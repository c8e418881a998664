import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
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

export interface Authority {
  ask(request: Request): Promise<Frame[]>;
  close(): void;
}

const CLASSES = fileURLToPath(new URL('../../../services/note-steps/target', import.meta.url));

/** Where the compiled Java authority is, or null while nothing has compiled it. */
export function javaClasspath(): string | null {
  const given = process.env.NOTE_AUTHORITY_CLASSPATH;
  if (given) return given;
  const list = `${CLASSES}/test.classpath`;
  if (!existsSync(list) || !existsSync(`${CLASSES}/test-classes/org/sessioniv/notesteps/AuthorityLines.class`))
    return null;
  return `${CLASSES}/classes:${CLASSES}/test-classes:${readFileSync(list, 'utf8').trim()}`;
}

/** The server's own rebase, in a process of its own. */
export class JavaAuthority implements Authority {
  readonly #process: ChildProcess;
  readonly #waiting: ((line: string) => void)[] = [];
  #trouble = '';

  constructor(classpath: string) {
    this.#process = spawn('java', ['-Xshare:auto', '-cp', classpath, 'org.sessioniv.notesteps.AuthorityLines']);
    const { stdout, stderr } = this.#process;
    if (!stdout || !stderr) throw new Error('The authority has no output.');
    createInterface({ input: stdout }).on('line', (line) => this.#waiting.shift()?.(line));
    stderr.on('data', (text) => {
      this.#trouble += String(text);
    });
    this.#process.on('exit', () => {
      for (const answer of this.#waiting.splice(0)) answer('');
    });
  }

  async ask(request: Request): Promise<Frame[]> {
    const answer = new Promise<string>((resolve) => this.#waiting.push(resolve));
    this.#process.stdin?.write(`${JSON.stringify(request)}\n`);
    const line = await answer;
    if (!line) throw new Error(`The authority ended: ${this.#trouble}`);
    return JSON.parse(line) as Frame[];
  }

  close(): void {
    this.#process.stdin?.end();
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

  close(): void {
    this.#journal = [];
  }

  #reaches(revision: number): boolean {
    return revision >= this.#journal.length - this.#window && revision <= this.#journal.length;
  }

  #state(): NoteStateFrame {
    return { type: 'note-state', room: 'r', revision: this.#journal.length, document: this.#document?.toJSON() };
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
    this.#journal.push({ type: 'note-commit', room: 'r', revision, ref, by, steps: steps.map(stepToJson), kept });
    return this.#journal.at(-1) as Frame;
  }
}
