// Runs a SCORM package in Chromium with scorm-again as the platform, and writes down the data model.
//
//     node scorm_drive.js FOLDER VERSION SCENARIO…      results as one JSON object on stdout
//
// FOLDER holds the unpacked package; VERSION is 1.2 or 2004. Each scenario is a session of its own;
// `resume` and `mend` start with what the session before them left.

const { createServer } = require('node:http');
const { readFileSync, statSync } = require('node:fs');
const { join, extname } = require('node:path');
const { chromium } = require('playwright-core');

const [, , folder, version, ...wanted] = process.argv;
const old = version === '1.2';
const tools = process.env.NODE_PATH.split(':')[0];
const runtime = readFileSync(join(tools, 'scorm-again', 'dist', `${old ? 'scorm12' : 'scorm2004'}.min.js`));
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.mp3': 'audio/mpeg', '.woff': 'font/woff', '.xml': 'text/xml' };

let kept = {};
let commits = [];

const HOST = () => `<!doctype html><meta charset="utf-8"><title>platform</title>
<script src="/runtime.js"></script>
<script>
const settings = { lmsCommitUrl: '/commit', dataCommitFormat: 'flattened', autocommit: false, logLevel: 5 };
const api = ${old ? 'window.API = new Scorm12API(settings)' : 'window.API_1484_11 = new Scorm2004API(settings)'};
api.loadFromFlattenedJSON(${JSON.stringify(kept)});
</script>
<iframe id="course" src="/course/index.html" width="1200" height="750"></iframe>`;

const server = createServer((request, response) => {
  const path = decodeURIComponent(new URL(request.url, 'http://here').pathname);
  if (path === '/') return response.writeHead(200, { 'content-type': 'text/html' }).end(HOST());
  if (path === '/runtime.js') return response.writeHead(200, { 'content-type': 'text/javascript' }).end(runtime);
  if (path === '/favicon.ico') return response.writeHead(204).end();
  if (path === '/empty.html') return response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>gone</title>');
  if (path === '/commit') {
    let body = '';
    request.on('data', (piece) => (body += piece));
    request.on('end', () => {
      commits.push(JSON.parse(body));
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"result":"true","errorCode":0}');
    });
    return undefined;
  }
  const file = join(folder, path.replace('/course/', ''));
  try {
    const size = statSync(file).size;
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    const range = /bytes=(\d+)-(\d*)/.exec(request.headers.range ?? '');
    const data = readFileSync(file);
    if (!range) return response.writeHead(200, { 'content-type': type, 'content-length': size, 'accept-ranges': 'bytes' }).end(data);
    const start = Number(range[1]);
    const end = range[2] ? Number(range[2]) : size - 1;
    return response
      .writeHead(206, { 'content-type': type, 'content-range': `bytes ${start}-${end}/${size}`, 'content-length': end - start + 1, 'accept-ranges': 'bytes' })
      .end(data.subarray(start, end + 1));
  } catch {
    return response.writeHead(404).end();
  }
});

const model = (page) => page.evaluate(() => {
  const flat = {};
  const walk = (value, name) => {
    if (value !== null && typeof value === 'object') for (const [key, inner] of Object.entries(value)) walk(inner, name ? `${name}.${key}` : key);
    else flat[name] = value;
  };
  walk(JSON.parse(JSON.stringify(api.cmi)), 'cmi');
  return flat;
});

/** Answer the question that is open: rightly, or with what is wrong. */
async function answer(course, rightly) {
  const stem = await course.locator('form.course:visible legend').first().textContent();
  const item = await course.evaluate((text) => {
    const program = window.speechcastItems ?? null;
    return program ? program.find((one) => one.stem === text) : null;
  }, stem);
  const form = course.locator('form.course:visible').first();
  if (item.type === 'choice') await form.locator('input[type=radio]').nth(rightly ? item.answer : (item.answer + 1) % item.options.length).check();
  else if (item.type === 'truefalse') await form.locator('input[type=radio]').nth(item.answer === rightly ? 0 : 1).check();
  else if (item.type === 'cloze') await form.locator('input[type=text]').fill(rightly ? item.answer : 'nothing');
  else if (item.type === 'match') {
    for (const [left, right] of item.answer) {
      await form.locator('select').nth(left).selectOption(String(rightly ? right : item.answer[0][1]));
    }
  } else if (item.type === 'order' && rightly) {
    for (let at = 0; at < item.answer.length; at += 1) {
      // Bring the right one up to its place, step by step.
      const text = item.options[item.answer[at]];
      for (;;) {
        const rows = await form.locator('.ordered span').allTextContents();
        const now = rows.findIndex((row) => row.endsWith(text));
        if (now <= at) break;
        await form.locator('.ordered').nth(now).locator('button').first().click();
      }
    }
  }
  await form.locator('button[type=submit]').click();
  const verdict = await form.locator('.verdict strong').textContent();
  await form.locator('.buttons button.solid').click();
  return { stem, type: item.type, verdict };
}

async function answerAll(course, rightly) {
  const given = [];
  await course.waitForTimeout(150);
  while (await course.locator('form.course:visible').count()) given.push(await answer(course, rightly));
  return given;
}

async function open(browser) {
  commits = [];
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  page.problems = [];
  page.on('pageerror', (error) => page.problems.push(String(error)));
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && page.problems.push(message.text()));
  await page.goto('http://127.0.0.1:' + server.address().port + '/');
  const course = page.frames().find((frame) => frame.url().includes('/course/'));
  await course.waitForFunction(() => document.getElementById('audio').readyState >= 1);
  await course.evaluate((source) => {
    window.speechcastItems = JSON.parse(source).items;
  }, /const course = (.*);\nconst words/.exec(readFileSync(join(folder, 'course.js'), 'utf8'))[1]);
  return { page, course };
}

/** Leave as a platform does: the course's frame goes to another page. */
async function leave({ page, course }) {
  await course.goto('http://127.0.0.1:' + server.address().port + '/empty.html');
  await page.waitForTimeout(300);
  const left = await model(page);
  const last = commits[commits.length - 1] ?? {};
  kept = Object.fromEntries(Object.entries(last.cmi ? flatten(last) : last).filter(([name, value]) => value !== '' && value !== null && !/\.(_count|_children|session_time|exit|total_time|credit|lesson_mode|mode|entry|launch_data)$/.test(name) && !name.includes('interactions')));
  const ended = await page.evaluate(() => api.isTerminated());
  const result = { model: left, last: flatten(last), commits: commits.length, ended, problems: page.problems };
  await page.context().close();
  return result;
}

function flatten(value, name = '', flat = {}) {
  if (value !== null && typeof value === 'object') for (const [key, inner] of Object.entries(value)) flatten(inner, name ? `${name}.${key}` : key, flat);
  else flat[name] = value;
  return flat;
}

const play = (course, speed) => course.evaluate((rate) => {
  const audio = document.getElementById('audio');
  audio.muted = true;
  window.speechcast.setSpeed(rate);
  window.speechcast.play();
}, speed);

async function watch(course, rightly) {
  const given = [];
  await play(course, 3);
  for (let tick = 0; tick < 400; tick += 1) {
    await course.waitForTimeout(100);
    if (await course.locator('form.course:visible').count()) given.push(...(await answerAll(course, rightly)));
    if (await course.locator('.course-dialog[open] .score').count()) break;
  }
  return given;
}

const SCENARIOS = {
  /** Hear a part, go away in the middle of a slide without pausing. */
  async begin(session) {
    kept = {};
    const { page, course } = await session();
    const first = await model(page);
    await play(course, 1);
    // The next slide begins seconds later, so that none of its saving is counted here.
    const until = (seconds) => course.waitForFunction((t) => window.speechcast.state().t > t, seconds);
    await until(2.4);
    const before = commits.length;
    // A quarter of a minute goes by.
    await course.evaluate(() => {
      const now = Date.now;
      Date.now = () => now() + 15000;
    });
    await until(3.1);
    const playing = commits.length - before;
    await course.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
      delete document.visibilityState;
    });
    await course.waitForTimeout(100);
    const hidden = commits.length - before - playing;
    await until(4.4);
    const place = await course.evaluate(() => window.speechcast.state());
    return { first, place, playing, hidden, ...(await leave({ page, course })) };
  },
  /** Come back: the place and what was heard are there. */
  async resume(session) {
    const { page, course } = await session();
    await course.waitForTimeout(300);
    const place = await course.evaluate(() => window.speechcast.state());
    return { place, ...(await leave({ page, course })) };
  },
  /** Every answer right, hardly anything heard. */
  async skip(session) {
    kept = {};
    const { page, course } = await session();
    await course.locator('#course-open').click();
    const before = await course.locator('.course-dialog').innerText();
    await course.locator('.course-dialog button.solid').click();
    await answerAll(course, true);
    const told = await course.locator('.course-dialog').innerText();
    const main = await course.locator('.course-dialog button.solid').allTextContents();
    await course.evaluate(() => {
      document.getElementById('audio').muted = true;
    });
    await course.locator('.course-dialog button.solid').click();
    await course.waitForTimeout(500);
    const playing = await course.evaluate(() => window.speechcast.state().playing);
    return { before, told, main, playing, ...(await leave({ page, course })) };
  },
  /** Everything heard, every answer right. */
  async pass(session) {
    kept = {};
    const { page, course } = await session();
    const given = await watch(course, true);
    const told = await course.locator('.course-dialog').textContent();
    return { given, told, ...(await leave({ page, course })) };
  },
  /** Everything heard, every answer wrong. */
  async fail(session) {
    kept = {};
    const { page, course } = await session();
    const given = await watch(course, false);
    const told = await course.locator('.course-dialog').textContent();
    return { given, told, ...(await leave({ page, course })) };
  },
  /** After a failure: do the wrong ones again. */
  async mend(session) {
    const { page, course } = await session();
    await course.locator('#course-open').click();
    await course.locator('.course-dialog button.plain-button').first().click();
    const given = await answerAll(course, true);
    const told = await course.locator('.course-dialog').textContent();
    return { given, told, ...(await leave({ page, course })) };
  },
};

(async () => {
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox', '--autoplay-policy=no-user-gesture-required'] });
  const results = {};
  try {
    for (const name of wanted) results[name] = await SCENARIOS[name](() => open(browser));
  } finally {
    await browser.close();
    server.close();
  }
  process.stdout.write(JSON.stringify(results));
})().catch((error) => {
  process.stderr.write(String(error.stack ?? error));
  process.exit(1);
});
