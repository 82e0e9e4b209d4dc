import type { Note } from "./late-toasts";

/** Says what happened in a corner of the page. The toasts' code comes with the first of them. */
export function notify(note: Note): void {
  window.dispatchEvent(new CustomEvent<Note>("desk-note", { detail: note }));
}
