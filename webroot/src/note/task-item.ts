import type { Node } from 'prosemirror-model';
import type { EditorView, NodeView } from 'prosemirror-view';
import type { Readable } from '../signal/signal';

export interface TaskWords {
  done: string;
}

/** A task in the editor: its text, and a box that ticks it off. */
export class TaskItemView implements NodeView {
  readonly dom = document.createElement('li');
  readonly contentDOM = document.createElement('div');
  readonly #box = document.createElement('input');
  readonly #view: EditorView;
  readonly #stop: () => void;

  constructor(item: Node, view: EditorView, at: () => number | undefined, words: Readable<TaskWords>) {
    this.#view = view;
    this.dom.dataset.kind = 'task';
    this.#box.type = 'checkbox';
    this.#box.contentEditable = 'false';
    this.#stop = words.subscribe(({ done }) => this.#box.setAttribute('aria-label', done));
    this.#box.addEventListener('change', () => {
      const place = at();
      if (place !== undefined) view.dispatch(view.state.tr.setNodeAttribute(place, 'done', this.#box.checked));
    });
    this.dom.append(this.#box, this.contentDOM);
    this.update(item);
  }

  update(item: Node): boolean {
    if (item.type.name !== 'task_item') return false;
    this.#box.checked = item.attrs.done === true;
    this.#box.disabled = !this.#view.editable;
    this.dom.dataset.done = String(item.attrs.done);
    return true;
  }

  destroy(): void {
    this.#stop();
  }

  stopEvent(event: Event): boolean {
    return event.target === this.#box;
  }

  ignoreMutation(mutation: { target: globalThis.Node }): boolean {
    return mutation.target === this.#box || mutation.target === this.dom;
  }
}
