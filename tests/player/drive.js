// Opens the player in Chromium from the disk, without a network, and writes down what it does.
//
//     node drive.js FOLDER SCENARIO…      results as one JSON object on stdout
//
// FOLDER holds player/index.html, single.html, host.html, silent/index.html (its sound is missing).
// `--allow-file-access-from-files` is never passed: with it everything would work.

const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');
const { chromium } = require('playwright-core');

const [, , folder, ...wanted] = process.argv;
const address = (name, hash = '') => pathToFileURL(join(folder, name)).href + hash;
const PLAYER = 'player/index.html';
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let browser;

async function open(name, { hash = '', ...settings } = {}) {
  const context = await browser.newContext({ offline: true, viewport: { width: 1280, height: 800 }, ...settings });
  const page = await context.newPage();
  page.problems = [];
  page.on('pageerror', (error) => page.problems.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && page.problems.push(message.text()));
  await page.goto(address(name, hash));
  return page;
}

const ready = (page) => page.waitForFunction(() => document.getElementById('audio').readyState >= 1);
const close = (page) => page.context().close();

/** What a person sees and hears of now. */
const look = (page) => page.evaluate(() => {
  const audio = document.getElementById('audio');
  const said = document.querySelector('.said[aria-current]');
  const svg = document.querySelector('#picture > svg:last-of-type');
  const points = svg ? [...svg.querySelectorAll('[data-point]')] : [];
  return {
    t: audio.currentTime,
    playing: !audio.paused,
    speed: audio.playbackRate,
    muted: audio.muted,
    sentence: said ? Number(said.dataset.n) : -1,
    slide: window.speechcast.state().slide,
    label: document.getElementById('picture').getAttribute('aria-label'),
    caption: document.getElementById('caption').textContent,
    hidden: points.filter((node) => getComputedStyle(node).visibility === 'hidden').map((node) => Number(node.dataset.point)),
    shown: points.filter((node) => getComputedStyle(node).visibility !== 'hidden').map((node) => Number(node.dataset.point)),
    live: document.getElementById('live').textContent,
    full: Boolean(document.fullscreenElement),
  };
});

const pressed = async (page, key) => {
  await page.keyboard.press(key);
  await page.waitForTimeout(150);
  return look(page);
};

async function violations(page) {
  await page.evaluate(axe);
  const found = await page.evaluate((rules) => window.axe.run(document, { runOnly: rules }), RULES);
  return {
    passes: found.passes.length,
    violations: found.violations.map((v) => `${v.id}: ${v.nodes.map((n) => `${n.html.slice(0, 120)} ${n.failureSummary}`).join(' | ')}`),
    incomplete: found.incomplete.map((v) => `${v.id}: ${v.nodes.length} ${v.nodes[0].html.slice(0, 120)}`),
  };
}

/** Play from the start to the end, sampling every frame inside the page. */
async function playThrough(page, speed) {
  await ready(page);
  await page.selectOption('#speed', String(speed));
  await page.evaluate(() => {
    const audio = document.getElementById('audio');
    const svg = () => document.querySelector('#picture > svg:last-of-type');
    window.samples = [];
    const sample = () => {
      const said = document.querySelector('.said[aria-current]');
      window.samples.push({
        t: audio.currentTime,
        sentence: said ? Number(said.dataset.n) : -1,
        slide: window.speechcast.state().slide,
        caption: document.getElementById('caption').textContent,
        hidden: [...svg().querySelectorAll('[data-point].waiting')].map((node) => Number(node.dataset.point)),
      });
      if (!audio.ended) requestAnimationFrame(sample);
    };
    audio.addEventListener('play', () => requestAnimationFrame(sample), { once: true });
  });
  await page.click('#start');
  await page.waitForFunction(() => document.getElementById('audio').ended, null, { timeout: 60000 });
  return {
    samples: await page.evaluate(() => window.samples),
    end: await page.evaluate(() => ({
      label: document.getElementById('play').getAttribute('aria-label'),
      heard: window.speechcast.state().heard,
      t: document.getElementById('audio').currentTime,
      pitch: document.getElementById('audio').preservesPitch,
    })),
    problems: page.problems,
  };
}

const scenarios = {
  async opens() {
    const page = await open(PLAYER);
    await ready(page);
    await page.waitForTimeout(300);
    const seen = await page.evaluate(async () => {
      await document.fonts.ready;
      const range = document.createRange();
      range.selectNodeContents(document.querySelector('#picture > svg text'));
      getSelection().addRange(range);
      return {
        title: document.title,
        lang: document.documentElement.lang,
        slides: document.querySelectorAll('.part > figure > svg').length,
        duration: document.getElementById('audio').duration,
        paused: document.getElementById('audio').paused,
        selected: String(getSelection()),
        fonts: [...document.fonts].filter((font) => font.status === 'loaded').map((font) => font.family),
        transcript: document.getElementById('transcript').textContent,
      };
    });
    return { ...seen, problems: page.problems, now: await look(page), done: await close(page) };
  },

  async plays() {
    const page = await open(PLAYER);
    const played = await playThrough(page, 3);
    await close(page);
    return played;
  },

  async single() {
    const page = await open('single.html');
    const played = await playThrough(page, 3);
    await close(page);
    return played;
  },

  async keys() {
    const page = await open(PLAYER);
    await ready(page);
    const steps = {};
    steps.PageDown = await pressed(page, 'PageDown');
    steps.PageUp = await pressed(page, 'PageUp');
    steps.End = await pressed(page, 'End');
    steps.Home = await pressed(page, 'Home');
    steps.ArrowRight = await pressed(page, 'ArrowRight');
    steps.ArrowRight2 = await pressed(page, 'ArrowRight');
    steps.ArrowLeft = await pressed(page, 'ArrowLeft');
    steps.faster = await pressed(page, '>');
    steps.slower = await pressed(page, '<');
    steps.m = await pressed(page, 'm');
    await pressed(page, 'm');
    await pressed(page, 'c');
    steps.captions = await page.isVisible('#caption');
    await pressed(page, 'c');
    steps.captionsBack = await page.isVisible('#caption');
    steps.f = await pressed(page, 'f');
    steps.f2 = await pressed(page, 'f');
    await pressed(page, '?');
    steps.help = await page.isVisible('#help');
    await pressed(page, 'Escape');
    steps.helpBack = await page.isVisible('#help');
    await pressed(page, '/');
    steps.searching = await page.evaluate(() => document.activeElement.id);
    await page.keyboard.type('c f');
    steps.typed = await page.evaluate(() => document.activeElement.value);
    await pressed(page, 'Escape');
    await page.evaluate(() => document.activeElement.blur());
    steps.space = await pressed(page, ' ');
    steps.space2 = await pressed(page, ' ');
    await page.evaluate(() => document.getElementById('keys-on').click());
    steps.off = await pressed(page, 'm');
    steps.problems = page.problems;
    await close(page);
    return steps;
  },

  async tabs() {
    const page = await open(PLAYER);
    await ready(page);
    const path = [];
    for (let n = 0; n < 40; n += 1) {
      await page.keyboard.press('Tab');
      const here = await page.evaluate(() => {
        const node = document.activeElement;
        if (node === document.body) return null;
        const box = node.getBoundingClientRect();
        return { name: node.id || node.className, outline: getComputedStyle(node).outlineStyle !== 'none'
          || getComputedStyle(node.parentElement).outlineStyle !== 'none', width: box.width, height: box.height };
      });
      if (!here || path.some((step) => step.name === here.name)) break;
      path.push(here);
    }
    await page.focus('.said[tabindex="0"]');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForTimeout(200);
    const now = await look(page);
    await close(page);
    return { path, now };
  },

  async clicks() {
    const page = await open(PLAYER);
    await ready(page);
    await page.click('.said[data-n="4"]');
    await page.waitForTimeout(250);
    const sentence = await look(page);
    await page.click('#picture');
    await page.waitForTimeout(100);
    const paused = await look(page);
    await page.click('#tab-contents');
    await page.waitForTimeout(200);
    const thumbs = await page.locator('.thumb svg').count();
    await page.click('.entry[data-slide="3"]');
    await page.waitForTimeout(200);
    const entry = await look(page);
    await close(page);
    return { sentence, paused, thumbs, entry };
  },

  async agenda() {
    const page = await open(PLAYER);
    await ready(page);
    const link = page.locator('#picture a');
    await page.evaluate(() => window.speechcast.goTo('s3.1'));
    await page.waitForTimeout(400);
    await link.click();
    await page.waitForTimeout(400);
    const clicked = await look(page);
    await page.evaluate(() => window.speechcast.goTo('s3.1'));
    await page.waitForTimeout(400);
    await page.focus('#picture a');
    const outlined = await link.evaluate((node) => getComputedStyle(node).outlineStyle !== 'none');
    await page.keyboard.press('Enter');
    await page.waitForTimeout(400);
    const keyed = await look(page);
    await page.click('#tab-contents');
    await page.waitForTimeout(200);
    const small = await page.locator('.thumb a[href]').count();
    await close(page);
    return { clicked, keyed, outlined, small, problems: page.problems };
  },

  async links() {
    const moment = await open(PLAYER, { hash: '#t=3.5' });
    await ready(moment);
    await moment.waitForTimeout(200);
    const atMoment = await look(moment);
    await moment.evaluate(() => { location.hash = '#s4.1'; });
    await moment.waitForTimeout(200);
    const changed = await look(moment);
    await close(moment);
    const slide = await open(PLAYER, { hash: '#s2.1' });
    await ready(slide);
    await slide.waitForTimeout(200);
    const atSlide = await look(slide);
    await close(slide);
    return { atMoment, changed, atSlide };
  },

  async memory() {
    const page = await open(PLAYER);
    await ready(page);
    await page.selectOption('#speed', '1.5');
    await page.click('#theme');
    await page.evaluate(() => window.speechcast.seek(7));
    await page.waitForTimeout(200);
    await page.reload();
    await ready(page);
    await page.waitForTimeout(300);
    const now = await look(page);
    const toast = await page.textContent('#toast');
    const theme = await page.evaluate(() => document.documentElement.dataset.theme);
    await close(page);
    return { now, toast, theme };
  },

  async search() {
    const page = await open(PLAYER);
    await ready(page);
    await page.fill('#query', '书');
    await page.waitForTimeout(300);
    const marks = await page.locator('mark').count();
    const first = await page.textContent('#hits');
    await page.press('#query', 'Enter');
    const second = await page.textContent('#hits');
    await page.press('#query', 'Shift+Enter');
    const back = await page.textContent('#hits');
    const spoken = await page.textContent('#live');
    await page.fill('#query', '<充');
    await page.waitForTimeout(300);
    const markup = await page.locator('mark').allTextContents();
    await page.fill('#query', '没有这个词');
    await page.waitForTimeout(300);
    const none = await page.textContent('#live');
    await page.press('#query', 'Escape');
    const cleared = await page.locator('mark').count();
    const whole = await page.textContent('#transcript');
    await close(page);
    return { marks, first, second, back, spoken, markup, none, cleared, whole };
  },

  async accessible() {
    const results = {};
    const looks = {
      light: { colorScheme: 'light' },
      dark: { colorScheme: 'dark' },
      phone: { colorScheme: 'light', viewport: { width: 360, height: 740 } },
      forced: { forcedColors: 'active' },
    };
    for (const [name, settings] of Object.entries(looks)) {
      const page = await open(PLAYER, { ...settings, reducedMotion: 'reduce' });
      await ready(page);
      await page.evaluate(() => window.speechcast.goTo('s3.1'));
      results[`${name}, linked`] = await violations(page);
      await page.evaluate(() => window.speechcast.goTo('s2.1'));
      await page.fill('#query', '书');
      await page.waitForTimeout(300);
      results[`${name}, searching`] = await violations(page);
      await page.click('#tab-contents');
      await page.click('#help-open');
      results[`${name}, help`] = await violations(page);
      await page.click('#help-close');
      results[`${name}, contents`] = await violations(page);
      await page.evaluate(() => document.getElementById('theatre').classList.add('whole'));
      results[`${name}, hall`] = await violations(page);
      await close(page);
    }
    return results;
  },

  async phone() {
    const page = await open('long/index.html', { viewport: { width: 360, height: 740 } });
    await ready(page);
    await page.waitForTimeout(600);
    const opened = await page.evaluate(() => scrollY);
    await page.evaluate(() => window.speechcast.seek(300));
    await page.waitForFunction(() => {
      const box = document.querySelector('.said[aria-current]').getBoundingClientRect();
      return box.top > 0 && box.bottom <= innerHeight;
    }, null, { timeout: 10000 });
    const under = await page.evaluate(() => {
      const theatre = document.getElementById('theatre').getBoundingClientRect();
      const tab = document.getElementById('tab-contents').getBoundingClientRect();
      const search = document.getElementById('query').getBoundingClientRect();
      return { scrolled: scrollY, tab: tab.top - theatre.bottom, search: Math.abs(search.top - tab.top) };
    });
    await page.click('#tab-contents');
    const contents = await page.isVisible('.entry[aria-current]');
    await close(page);
    const side = await open('long/index.html', { viewport: { width: 740, height: 360 } });
    await ready(side);
    await side.evaluate(() => window.speechcast.seek(300));
    await side.waitForTimeout(800);
    const sideways = await side.evaluate(() => scrollY);
    await close(side);
    return { opened, under, contents, sideways };
  },

  async narrow() {
    const widths = {};
    for (const width of [320, 360, 768, 1024, 1920]) {
      const page = await open(PLAYER, { viewport: { width, height: 740 } });
      await ready(page);
      widths[width] = await page.evaluate(() => ({
        scroll: document.scrollingElement.scrollWidth,
        outside: [...document.querySelectorAll('button, input, select')].filter((node) => {
          const box = node.getBoundingClientRect();
          return box.width && (box.left < -1 || box.right > innerWidth + 1);
        }).map((node) => node.id || node.className),
        small: [...document.querySelectorAll('button, select')].filter((node) => {
          const box = node.getBoundingClientRect();
          return box.width && (box.width < 24 || box.height < 24);
        }).map((node) => node.id || node.className),
      }));
      await close(page);
    }
    return widths;
  },

  async stops() {
    const page = await open(PLAYER);
    await ready(page);
    await page.evaluate(() => {
      window.told = [];
      for (const type of ['stop', 'stop-done', 'slide', 'play', 'pause', 'ended', 'progress']) {
        window.speechcast.on(type, (message) => window.told.push(message.type));
      }
      window.speechcast.addStop({
        id: 'q1', after: 's1', heading: 'Question', required: true,
        render(box, done) {
          const button = document.createElement('button');
          button.id = 'answer';
          button.textContent = 'Answer';
          button.addEventListener('click', done);
          box.append(button);
        },
      });
    });
    await page.selectOption('#speed', '3');
    await page.click('#start');
    await page.waitForSelector('#answer');
    await page.waitForTimeout(100);
    const waiting = await look(page);
    const wayRound = await page.isVisible('#interlude-done');
    const focused = await page.evaluate(() => document.activeElement.id);
    const standing = await violations(page);
    await page.click('#answer');
    await page.waitForTimeout(200);
    const after = await look(page);
    const told = await page.evaluate(() => window.told);
    await close(page);
    return { waiting, wayRound, focused, standing, after, told, problems: page.problems };
  },

  async host() {
    const page = await open('host.html');
    await page.waitForFunction(() => window.messages.some((m) => m.type === 'ready'));
    const frame = page.frames()[1];
    await frame.waitForFunction(() => document.getElementById('audio').readyState >= 1);
    await page.evaluate(() => frames[0].postMessage({ target: 'speechcast', do: 'go', id: 's4.1' }, '*'));
    await page.waitForFunction(() => window.messages.some((m) => m.type === 'slide' && m.slide === 's4.1'));
    await page.evaluate(() => frames[0].postMessage({ target: 'speechcast', do: 'state' }, '*'));
    await page.waitForFunction(() => window.messages.some((m) => m.type === 'state'));
    const messages = await page.evaluate(() => window.messages);
    await close(page);
    return { messages };
  },

  async missing() {
    const page = await open('silent/index.html');
    await page.waitForSelector('#trouble:not([hidden])');
    const text = await page.textContent('#trouble');
    await page.keyboard.press('PageDown');
    await page.waitForTimeout(200);
    const now = await look(page);
    await close(page);
    return { text, now };
  },

  async plain() {
    const page = await open(PLAYER, { javaScriptEnabled: false });
    const seen = {
      figures: await page.locator('.part > figure svg').evaluateAll((nodes) => nodes.filter((n) => n.getBoundingClientRect().height > 50).length).catch(() => -1),
      audio: await page.isVisible('#audio'),
      controls: await page.isVisible('#controls'),
      text: await page.textContent('#transcript'),
    };
    await close(page);
    return seen;
  },

  async print() {
    const page = await open(PLAYER);
    await ready(page);
    await page.pdf({ path: join(folder, 'printed.pdf'), format: 'A4' });
    await page.emulateMedia({ media: 'print' });
    const seen = {
      figures: await page.locator('.part > figure svg').evaluateAll((nodes) => nodes.filter((n) => n.getBoundingClientRect().height > 50).length),
      controls: await page.isVisible('#controls'),
    };
    await close(page);
    return seen;
  },

  async announce() {
    const page = await open(PLAYER);
    await ready(page);
    const politeness = await page.getAttribute('#live', 'aria-live');
    const next = await pressed(page, 'ArrowRight');
    await page.evaluate(() => document.getElementById('announce-on').click());
    const quiet = await pressed(page, 'ArrowRight');
    await close(page);
    return { politeness, next, quiet };
  },

  async autoplay() {
    // Started by the page itself: playwright's evaluate() would count as a gesture.
    const page = await open('player/autoplay.html');
    await page.waitForTimeout(800);
    const result = await page.evaluate(() => window.result);
    await close(page);
    return { result };
  },

  async follows() {
    const seen = {};
    for (const [name, viewport] of Object.entries({ phone: { width: 360, height: 740 }, desk: { width: 1280, height: 800 } })) {
      const page = await open('long/index.html', { viewport });
      await page.waitForTimeout(300);
      seen[name] = [];
      for (const t of [300, 20, 555, 8]) {
        await page.evaluate((to) => window.speechcast.seek(to), t);
        // Not a pause for the machine: a person looks where the jump led before jumping again.
        await page.waitForTimeout(500);
        seen[name].push(await page.waitForFunction(() => {
          const box = document.querySelector('.said[aria-current]').getBoundingClientRect();
          const theatre = document.getElementById('theatre').getBoundingClientRect();
          const top = theatre.right < box.left ? 0 : theatre.bottom;
          return box.top >= top && box.bottom <= innerHeight;
        }, null, { timeout: 10000 }).then(() => true, () => false));
      }
      await close(page);
    }
    return seen;
  },

  async long() {
    const page = await open('long/index.html');
    await page.waitForTimeout(500);
    const seen = await page.evaluate(async () => {
      const paint = performance.getEntriesByName('first-contentful-paint')[0].startTime;
      const panel = document.getElementById('transcript');
      const medianFrame = (act) => new Promise((done) => {
        const frames = [];
        let before = performance.now();
        const step = (now) => {
          frames.push(now - before);
          before = now;
          act();
          if (frames.length < 90) requestAnimationFrame(step);
          else done(frames.sort((a, b) => a - b)[45]);
        };
        requestAnimationFrame(step);
      });
      const idle = await medianFrame(() => {});
      const scrolling = await medianFrame(() => panel.scrollBy(0, 240));
      const begun = performance.now();
      window.speechcast.seek(9000);
      const seek = performance.now() - begun;
      await new Promise((done) => setTimeout(done, 400));
      const said = document.querySelector('.said[aria-current]');
      const box = said.getBoundingClientRect();
      return {
        paint,
        loaded: performance.timing.loadEventEnd - performance.timing.navigationStart,
        idle,
        scrolling,
        seek,
        slides: document.querySelectorAll('.part').length,
        inView: box.top > 0 && box.bottom < innerHeight,
      };
    });
    await close(page);
    return seen;
  },
};

(async () => {
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM, headless: true, args: ['--no-sandbox'] });
  const results = {};
  for (const name of wanted) {
    try {
      results[name] = await scenarios[name]();
    } catch (error) {
      results[name] = { error: String(error.stack || error) };
    }
  }
  await browser.close();
  process.stdout.write(JSON.stringify(results));
})();
