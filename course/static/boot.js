// Starts the site before anything else runs: carries the kept settings to the page so that the first picture is right,
// makes the one Trusted Types policy, and loads the application.
(() => {
  "use strict";

  const { js, wasm } = document.currentScript.dataset;
  const base = new URL("./", document.baseURI);
  const root = document.documentElement;

  applySettings();
  makePolicy();
  start().catch(showFailure);

  // The application writes these settings and applies them again itself; what can't be read here is left to it.
  function applySettings() {
    let kept = null;
    try {
      kept = JSON.parse(localStorage.getItem("tsumugi.settings"));
    } catch {
      return;
    }
    if (kept === null || typeof kept !== "object") return;
    if (kept.language === "En") root.lang = "en";
    if (kept.theme === "Light") root.dataset.theme = "light";
    if (kept.theme === "Dark") root.dataset.theme = "dark";
    if (kept.text_size === "Large") root.dataset.textSize = "large";
    if (kept.text_size === "Largest") root.dataset.textSize = "largest";
  }

  // Lets through the addresses of the site's own worker and service worker, and nothing else.
  function makePolicy() {
    if (!window.trustedTypes) return;
    const own = document.querySelectorAll('meta[name="tsumugi-worker"], meta[name="tsumugi-service-worker"]');
    const addresses = new Set(Array.from(own, (meta) => new URL(meta.content, base).href));
    window.trustedTypes.createPolicy("default", {
      createScriptURL(address) {
        if (addresses.has(new URL(address, base).href)) return address;
        throw new TypeError("This address is not a script of the site.");
      },
    });
  }

  async function start() {
    const module = await import(new URL(js, base).href);
    if (document.readyState === "loading") {
      await new Promise((ready) => document.addEventListener("DOMContentLoaded", ready, { once: true }));
    }
    await module.default({ module_or_path: new URL(wasm, base).href });
  }

  function showFailure(reason) {
    console.error(reason);
    const show = () => root.classList.add("cannot-start");
    if (document.body) show();
    else document.addEventListener("DOMContentLoaded", show, { once: true });
  }
})();
