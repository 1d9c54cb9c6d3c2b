// The service worker: keeps the practitioners' files of one edition, and answers for these alone.
// It writes nothing down about what is opened, and a newer edition waits until it is asked in.

import { EDITION, FILES } from './kept-files.mjs';
import { keptPath } from './kept-path.mjs';

const PREFIX = 'kith-guidance-';
const CACHE = PREFIX + EDITION;
const DIGEST = 'Kith-Digest';
const AT_A_TIME = 16;
const worker = /** @type {any} */ (self);
const { scope } = worker.registration;

worker.addEventListener('install', (/** @type {any} */ event) => event.waitUntil(keepAll()));
worker.addEventListener('activate', (/** @type {any} */ event) => event.waitUntil(dropOthers()));
worker.addEventListener('message', (/** @type {any} */ event) => {
  if (event.data === 'use') worker.skipWaiting();
});
worker.addEventListener('fetch', (/** @type {any} */ event) => {
  const { method, url } = event.request;
  const path = keptPath(method, url, scope, FILES);
  if (path !== null) event.respondWith(answer(path, event.request));
});

/** Keeps every file, or fails as a whole: half an edition is none. */
async function keepAll() {
  const others = await otherCaches();
  const cache = await caches.open(CACHE);
  const files = Object.entries(FILES);
  for (let start = 0; start < files.length; start += AT_A_TIME) {
    await Promise.all(files.slice(start, start + AT_A_TIME).map(async ([path, digest]) => {
      const known = await sameFile(others, path, digest);
      await cache.put(scope + path, known ?? await loaded(path, digest));
    }));
  }
}

/**
 * A file that an earlier edition had already.
 * @param {string[]} names of caches
 * @param {string} path
 * @param {string} digest
 */
async function sameFile(names, path, digest) {
  for (const name of names) {
    const response = await (await caches.open(name)).match(scope + path);
    if (response?.headers.get(DIGEST) === digest) return response;
  }
  return undefined;
}

/**
 * A file as the server has it now, which must be the one that this edition was built with.
 * @param {string} path
 * @param {string} digest
 */
async function loaded(path, digest) {
  const response = await fetch(scope + path, { cache: 'no-cache', credentials: 'same-origin' });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  const bytes = await response.arrayBuffer();
  const found = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const text = [...found].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  if (text !== digest) throw new Error(`${path}: not of this edition`);
  // A new response: one that a server sent on from elsewhere cannot answer for a page.
  const type = response.headers.get('Content-Type') ?? 'application/octet-stream';
  return new Response(bytes, { headers: { 'Content-Type': type, [DIGEST]: digest } });
}

/**
 * @param {string} path
 * @param {any} request
 */
async function answer(path, request) {
  const cache = await caches.open(CACHE);
  return await cache.match(scope + path) ?? fetch(request);
}

async function dropOthers() {
  for (const name of await otherCaches()) await caches.delete(name);
}

async function otherCaches() {
  const names = await caches.keys();
  return names.filter((name) => name.startsWith(PREFIX) && name !== CACHE);
}
