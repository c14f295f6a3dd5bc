// Search in what is said: every hit is marked, Enter goes to the next one.

const query = $('#query');
const plainTexts = sentenceNodes.map((node) => node.textContent.toLocaleLowerCase());
const MOST_HITS = 2000;
let hits = [];
let hitAt = -1;

function clearHits() {
  for (const node of new Set(hits.map((mark) => mark.closest('.said')))) {
    node.textContent = node.textContent;
  }
  hits = [];
  hitAt = -1;
}

function markHits(node, found, wanted) {
  const text = node.textContent;
  const pieces = [];
  let end = 0;
  for (const start of found) {
    const mark = document.createElement('mark');
    mark.textContent = text.slice(start, start + wanted.length);
    pieces.push(text.slice(end, start), mark);
    hits.push(mark);
    end = start + wanted.length;
  }
  node.replaceChildren(...pieces, text.slice(end));
}

function search() {
  clearHits();
  const wanted = query.value.trim().toLocaleLowerCase();
  if (wanted) {
    openTab($('#tab-transcript'));
    for (let n = 0; n < plainTexts.length && hits.length < MOST_HITS; n += 1) {
      const found = [];
      for (let at = plainTexts[n].indexOf(wanted); at >= 0; at = plainTexts[n].indexOf(wanted, at + wanted.length)) {
        found.push(at);
      }
      if (found.length) markHits(sentenceNodes[n], found, wanted);
    }
  }
  const ahead = hits.findIndex((mark) => Number(mark.closest('.said').dataset.n) >= place.sentence);
  goToHit(hits.length ? Math.max(0, ahead) : -1);
}

function goToHit(index) {
  const before = hits[hitAt];
  if (before) before.classList.remove('chosen');
  hitAt = index;
  const some = hits.length > 0;
  $('#hit-back').hidden = $('#hit-on').hidden = !some;
  $('#hits').textContent = query.value.trim() ? `${some ? index + 1 : 0}/${hits.length}` : '';
  if (query.value.trim()) {
    live.textContent = some ? worded('hit', { n: index + 1, all: hits.length }) : worded('no_hit');
  }
  if (!some) return;
  hits[index].classList.add('chosen');
  makeTabStop(hits[index].closest('.said'));
  setFollowing(false);
  bringIntoView(hits[index], true);
}

const stepHit = (step) => hits.length && goToHit((hitAt + step + hits.length) % hits.length);
let searchTimer = 0;
query.addEventListener('input', () => {
  clearTimeout(searchTimer);
  searchTimer = setTimeout(search, 120);
});
query.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && query.value) {
    query.value = '';
    search();
    setFollowing(true);
    event.preventDefault();
  }
});
$('#search').addEventListener('submit', (event) => {
  event.preventDefault();
  stepHit(1);
});
query.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && event.shiftKey) {
    event.preventDefault();
    stepHit(-1);
  }
});
$('#hit-on').addEventListener('click', () => stepHit(1));
$('#hit-back').addEventListener('click', () => stepHit(-1));
