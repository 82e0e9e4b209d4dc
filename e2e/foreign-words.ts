/** Runs in a page: Chinese that a person can see or hear there, outside what is marked as data (`translate="no"`) or as Chinese (`lang`). */
export function chineseOutsideData(): string[] {
  const han = /\p{Script=Han}/u;
  const found: string[] = [];
  // A name that is marked in one place is data in a sentence as well.
  const names = [...document.querySelectorAll("[translate=no]")]
    .map((element) => element.textContent?.trim() ?? "")
    .filter((name) => name.length > 1)
    .sort((one, other) => other.length - one.length);
  const isForeign = (text: string) => han.test(names.reduce((rest, name) => rest.replaceAll(name, ""), text));
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const parent = node.parentElement;
    if (!parent || !isForeign((node as Text).data)) continue;
    if (parent.closest("script,style,template,[translate=no],body [lang^=zh]")) continue;
    found.push((node as Text).data.trim());
  }
  const named = ["title", "aria-label", "aria-description", "placeholder", "alt", "aria-valuetext"];
  for (const element of document.querySelectorAll(named.map((name) => `[${name}]`).join()))
    for (const name of named) {
      const text = element.getAttribute(name) ?? "";
      if (isForeign(text) && !element.closest("[translate=no],body [lang^=zh]")) found.push(`${name}="${text}"`);
    }
  return [...new Set(found)];
}
