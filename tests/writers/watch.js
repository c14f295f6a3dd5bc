// Plays a video in Chromium from the disk, without a network, and writes down what it does.
//
//     node watch.js VIDEO SECONDS…      what a seek to each moment shows, and how it ends, as JSON

const { mkdtempSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');
const { chromium } = require('playwright-core');

const [, , file, ...moments] = process.argv;
const SPEED = 8;

(async () => {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM,
    args: ['--no-sandbox', '--autoplay-policy=no-user-gesture-required'],
  });
  const page = await (await browser.newContext({ offline: true, viewport: { width: 660, height: 380 } })).newPage();
  const html = join(mkdtempSync(join(tmpdir(), 'watch-')), 'page.html');
  writeFileSync(html, `<body style="margin:0"><video muted width="640" height="360" src="${pathToFileURL(file).href}"></video>`);
  await page.goto(pathToFileURL(html).href);
  const video = page.locator('video');
  await page.waitForFunction(() => document.querySelector('video').readyState >= 2);
  const seen = { duration: await video.evaluate((v) => v.duration), seeks: [] };
  for (const moment of moments.map(Number)) {
    const at = await video.evaluate((v, to) => new Promise((done) => {
      v.onseeked = () => v.requestVideoFrameCallback((_, frame) => done([v.currentTime, frame.mediaTime]));
      v.currentTime = to;
      setTimeout(() => done([v.currentTime, -1]), 3000);
    }), moment);
    seen.seeks.push({ to: moment, at: at[0], frame: at[1], picture: (await video.screenshot()).toString('base64') });
  }
  seen.ended = await video.evaluate((v, speed) => new Promise((done) => {
    v.onended = () => done(v.currentTime);
    v.onerror = () => done(-1);
    v.currentTime = 0;
    v.playbackRate = speed;
    v.play();
  }), SPEED);
  seen.error = await video.evaluate((v) => v.error && v.error.message);
  await browser.close();
  process.stdout.write(JSON.stringify(seen));
})();
