// next-intl's loader is an ES module, which Next requires: Node before 20.19 cannot. It can import one.
const loading = import("next-intl/extractor/catalogLoader");

/** Parses a catalog's texts when the portal is built, as next-intl's own loader does it. */
module.exports = function loadCatalog(source) {
  const done = this.async();
  const context = Object.create(this, { async: { value: () => done } });
  loading.then(({ default: load }) => load.call(context, source)).catch(done);
};
