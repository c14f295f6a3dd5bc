// The talk as data, and the small means that all parts of the player share.

const $ = (selector, root = document) => root.querySelector(selector);
const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
const talk = JSON.parse($('#talk').textContent);
const slides = talk.slides;
const sentences = talk.sentences;
const words = talk.words;
const SVG = 'http://www.w3.org/2000/svg';
const calm = matchMedia('(prefers-reduced-motion: reduce)');

const bus = new EventTarget();
const on = (type, listener) => bus.addEventListener(type, (event) => listener(event.detail));
const emit = (type, detail) => bus.dispatchEvent(new CustomEvent(type, { detail }));

/** The interface text `key` with its `{places}` filled. */
const worded = (key, values = {}) => words[key].replace(/\{(\w+)\}/g, (_, name) => values[name]);

/** Index of the last of the ascending `starts` that is not after `ms`; -1 when all are. */
function lastBegun(starts, ms) {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle] <= ms) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Milliseconds as `m:ss` or `h:mm:ss`. */
function clockText(ms) {
  const all = Math.floor(ms / 1000);
  const two = (n) => String(n).padStart(2, '0');
  const hours = Math.floor(all / 3600);
  const minutes = Math.floor(all / 60) % 60;
  return hours ? `${hours}:${two(minutes)}:${two(all % 60)}` : `${minutes}:${two(all % 60)}`;
}

/** Milliseconds in words, for screen readers. */
function spokenTime(ms) {
  const all = Math.floor(ms / 1000);
  const hours = Math.floor(all / 3600);
  const minutes = Math.floor(all / 60) % 60;
  const parts = [];
  if (hours) parts.push(worded('hours', { n: hours }));
  if (minutes) parts.push(worded('minutes', { n: minutes }));
  parts.push(worded('seconds', { n: all % 60 }));
  return parts.join(' ');
}

/** Memory across visits. A browser may forbid it (private windows, some hosts): then it forgets. */
const memory = {
  get(name, otherwise) {
    try {
      const kept = localStorage.getItem(`speechcast:${name}`);
      return kept === null ? otherwise : JSON.parse(kept);
    } catch {
      return otherwise;
    }
  },
  set(name, value) {
    try {
      localStorage.setItem(`speechcast:${name}`, JSON.stringify(value));
    } catch {
      /* Nothing is lost but the memory itself. */
    }
  },
};

let toastTimer = 0;

/** A short word at the bottom of the window, also spoken by screen readers. */
function toast(text) {
  const box = $('#toast');
  box.textContent = text;
  box.classList.add('shown');
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => {
    box.classList.remove('shown');
    box.textContent = '';
  }, 4000);
}
