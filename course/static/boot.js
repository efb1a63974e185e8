// Starts the site before anything else runs: carries the kept settings to the page so that the first picture is right,
// makes the one Trusted Types policy, loads the application, and offers a new version once it is ready.
(() => {
  "use strict";

  const { js, wasm, serviceWorker } = document.currentScript.dataset;
  const base = new URL("./", document.baseURI);
  const root = document.documentElement;

  applySettings();
  makePolicy();
  start().then(keepOffline, showFailure);

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
    window.trustedTypes.createPolicy("default", {
      createScriptURL(address) {
        const worker = document.querySelector('meta[name="tsumugi-worker"]').content;
        const own = [worker, serviceWorker].filter(Boolean).map((path) => new URL(path, base).href);
        if (own.includes(new URL(address, base).href)) return address;
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

  // The service worker keeps the site for use without a connection, where the browser allows one. A new version waits
  // until the person agrees: the page hears `tsumugi:update-ready` and answers `tsumugi:update-accepted`.
  async function keepOffline() {
    if (!serviceWorker || !("serviceWorker" in navigator)) return;
    const container = navigator.serviceWorker;
    const hadController = container.controller !== null;
    container.addEventListener("controllerchange", () => {
      if (hadController) location.reload();
    });
    let registration;
    try {
      registration = await container.register(new URL(serviceWorker, base).href);
    } catch (reason) {
      console.warn("The site can't be kept for use without a connection.", reason);
      return;
    }
    const offer = () => {
      if (!registration.waiting || !container.controller) return;
      root.dataset.update = "ready";
      window.dispatchEvent(new Event("tsumugi:update-ready"));
    };
    window.addEventListener("tsumugi:update-accepted", () => registration.waiting?.postMessage("take-over"));
    registration.addEventListener("updatefound", () => {
      registration.installing?.addEventListener("statechange", offer);
    });
    offer();
  }
})();
