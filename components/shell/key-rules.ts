/** What a person types into; a check box or a button is none of it. */
const field =
  'input:not([type="checkbox"],[type="radio"],[type="button"],[type="submit"]),textarea,select,[contenteditable]:not([contenteditable="false"])';

type Pressed = Pick<
  KeyboardEvent,
  "key" | "keyCode" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey" | "isComposing" | "defaultPrevented" | "target"
>;

/**
 * For whom a key is: the palette, the shell's plain keys (`?`, `g`), or somebody else. A key that composes a Chinese word is
 * never a shortcut, nor is one typed into a field or while a dialog waits for its answer.
 */
export function isShellKey(event: Pressed, isDialogOpen: boolean): "palette" | "plain" | null {
  // 229 is what Safari gives the key that ends a composition, after the composition has ended.
  if (event.isComposing || event.keyCode === 229 || event.defaultPrevented || isDialogOpen || event.altKey) return null;
  if (event.ctrlKey || event.metaKey) return event.key.toLowerCase() === "k" && !event.shiftKey ? "palette" : null;
  const { target } = event;
  return target instanceof Element && target.closest(field) ? null : "plain";
}
