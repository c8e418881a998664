import type { Node } from 'prosemirror-model';
import type { EditorView, NodeView } from 'prosemirror-view';
import type { Readable } from '../signal/signal';

/** The words around the two fields of an action item. */
export interface ActionWords {
  title: string;
  who: string;
  due: string;
}

/** An action item in the editor: its text, and who does it by when as real fields. */
export class ActionItemView implements NodeView {
  readonly dom = document.createElement('section');
  readonly contentDOM = document.createElement('div');
  readonly #head = document.createElement('div');
  readonly #who = document.createElement('input');
  readonly #due = document.createElement('input');
  readonly #view: EditorView;
  readonly #stop: () => void;
  readonly #at: () => number | undefined;

  constructor(item: Node, view: EditorView, at: () => number | undefined, words: Readable<ActionWords>) {
    this.#view = view;
    this.#at = at;
    this.dom.dataset.kind = 'action';
    this.dom.setAttribute('role', 'group');
    this.#head.className = 'note-action-head';
    this.#head.contentEditable = 'false';
    this.#due.type = 'date';
    this.#who.maxLength = 80;
    this.#who.dir = 'auto';
    const title = document.createElement('strong');
    const names = { who: document.createElement('span'), due: document.createElement('span') };
    this.#head.append(title, field(names.who, this.#who), field(names.due, this.#due));
    this.#stop = words.subscribe((now) => {
      this.dom.setAttribute('aria-label', now.title);
      title.textContent = now.title;
      names.who.textContent = now.who;
      names.due.textContent = now.due;
    });
    this.#who.addEventListener('change', () => this.#set('who', this.#who.value.trim()));
    this.#due.addEventListener('change', () => this.#set('due', this.#due.value));
    this.dom.append(this.#head, this.contentDOM);
    this.update(item);
  }

  update(item: Node): boolean {
    if (item.type.name !== 'action_item') return false;
    const { who, due } = item.attrs as { who: string; due: string };
    if (this.#who !== document.activeElement) this.#who.value = who;
    if (this.#due !== document.activeElement) this.#due.value = due;
    for (const each of [this.#who, this.#due]) each.readOnly = !this.#view.editable;
    return true;
  }

  destroy(): void {
    this.#stop();
  }

  stopEvent(event: Event): boolean {
    return event.target instanceof HTMLElement && this.#head.contains(event.target);
  }

  ignoreMutation(mutation: { target: globalThis.Node }): boolean {
    return this.#head.contains(mutation.target);
  }

  #set(name: 'who' | 'due', value: string): void {
    const at = this.#at();
    if (at !== undefined) this.#view.dispatch(this.#view.state.tr.setNodeAttribute(at, name, value));
  }
}

function field(name: HTMLElement, input: HTMLInputElement): HTMLLabelElement {
  const label = document.createElement('label');
  label.append(name, input);
  return label;
}
