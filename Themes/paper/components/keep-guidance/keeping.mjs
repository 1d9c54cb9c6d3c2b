// Offers to keep the guidance on this device, where the site has a web address. Nothing is kept
// unless it is asked for, and no page is loaded again by itself: what somebody has on it stays.

const WORKER = 'keep-guidance.js';
const part = document.querySelector('[data-keep]');
const serviceWorker = ownWorkers();
const isServed = window.isSecureContext && /^https?:$/.test(window.location.protocol);

if (part instanceof HTMLElement && isServed && serviceWorker) offer(part, serviceWorker);

/** None where the browser's settings keep pages from storing anything. */
function ownWorkers() {
  try {
    return navigator.serviceWorker;
  } catch {
    return undefined;
  }
}

/**
 * @param {HTMLElement} place
 * @param {ServiceWorkerContainer} workers
 */
async function offer(place, workers) {
  const root = place.dataset.keep ?? '';
  if (!/^(?:\.\.\/)*$/.test(root)) return;
  const [start, update, end] = ['start', 'update', 'end'].map(
    (name) => /** @type {HTMLElement} */ (place.querySelector(`[data-keep-${name}]`)));
  const said = /** @type {HTMLElement} */ (place.querySelector('[data-keep-said]'));
  const say = (/** @type {string} */ key) => { said.textContent = said.dataset[key] ?? ''; };

  let known;
  try {
    known = await workers.getRegistration();
  } catch {
    return;
  }
  const address = new URL(root + WORKER, document.baseURI).href;
  if (known && [known.active, known.waiting].some((worker) => worker?.scriptURL === address)) {
    follow(known);
  }
  place.hidden = false;
  start.addEventListener('click', keep);

  async function keep() {
    say('working');
    const page = /** @type {any} */ (window);
    const policy = page.trustedTypes?.createPolicy('kith-worker', {
      createScriptURL: () => address,
    });
    try {
      const registration = await workers.register(policy?.createScriptURL('') ?? address, {
        scope: root || './', updateViaCache: 'none',
      });
      const worker = registration.installing ?? registration.waiting ?? registration.active;
      worker?.addEventListener('statechange', () => {
        if (worker.state === 'redundant') say('failed');
        if (worker.state === 'activated') follow(registration);
      });
      if (registration.active) follow(registration);
    } catch {
      say('failed');
    }
  }

  /** @param {ServiceWorkerRegistration} registration */
  function follow(registration) {
    start.hidden = true;
    end.hidden = false;
    say('kept');
    // Only now can the site be installed: whoever did not ask for it is not offered it.
    const link = document.createElement('link');
    link.rel = 'manifest';
    link.href = `${root}kith.webmanifest`;
    document.head.append(link);
    if (registration.waiting && registration.active) tellOfNewer(registration);
    registration.addEventListener('updatefound', () => {
      const worker = registration.installing;
      worker?.addEventListener('statechange', () => {
        if (worker.state === 'installed' && registration.active) tellOfNewer(registration);
      });
    });
    end.onclick = async () => {
      await registration.unregister();
      for (const name of await caches.keys()) {
        if (name.startsWith('kith-guidance-')) await caches.delete(name);
      }
      link.remove();
      [start.hidden, update.hidden, end.hidden] = [true, true, true];
      say('ended');
    };
  }

  /** @param {ServiceWorkerRegistration} registration */
  function tellOfNewer(registration) {
    update.hidden = false;
    say('newer');
    update.onclick = () => {
      registration.waiting?.postMessage('use');
      update.hidden = true;
      say('updated');
    };
  }
}
