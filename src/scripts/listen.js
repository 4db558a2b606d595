// Reads the page aloud, sentence by sentence, with the part that is being read marked. Uses the voice of the
// reader's own device; the site sends nothing anywhere. Fetched and started when Listen is first pressed: see page.js,
// which shows the control only where there is an English voice.
(() => {
  const speech = window.speechSynthesis;
  const play = document.querySelector('[data-play]');
  const slower = document.querySelector('[data-slower]');
  let sentences = [];
  let index = 0;
  let playing = false;
  // Each start has a number, so that what a stopped one still reports is ignored.
  let run = 0;

  const voices = speech.getVoices().filter(({ lang }) => /^en\b/i.test(lang));
  const voice = voices.find(({ lang }) => /^en[-_]gb/i.test(lang)) || voices[0];

  // Phone numbers are read digit by digit.
  const spoken = (text) =>
    text.replace(/\b0\d[\d ]{7,}\d\b|\b(?:999|111|101)\b/g, (number) => number.replace(/\d/g, '$& ')).trim();

  const split = (text) => {
    const clean = text.replace(/\s+/g, ' ').trim();
    if (!window.Intl || !Intl.Segmenter) return [clean];
    return [...new Intl.Segmenter('en-GB', { granularity: 'sentence' }).segment(clean)].map(({ segment }) => segment);
  };

  // A part is what is marked: a row of Easy Read, or a paragraph. Words of separate elements are separate sentences.
  const collect = () => {
    const found = [];
    for (const part of document.querySelectorAll('[data-speak], .prose :is(h2, h3, p, li, th, td), .next-step dd')) {
      if (part.closest('details, .notes, [hidden]') || part.parentElement.closest('[data-speak]')) continue;
      const inner = [...part.querySelectorAll('p, li, dt, dd')];
      for (const element of inner.length ? inner : [part]) {
        if (element.matches(':has(p, li)')) continue;
        for (const text of split(element.innerText)) if (text.trim()) found.push({ part, text: spoken(text) });
      }
    }
    return found;
  };

  const mark = (part) => {
    for (const marked of document.querySelectorAll('.speaking'))
      if (marked !== part) marked.classList.remove('speaking');
    if (!part || part.classList.contains('speaking')) return;
    part.classList.add('speaking');
    part.scrollIntoView({ block: 'nearest' });
  };

  const show = () => {
    const start = index > 0 ? 'Go on' : 'Listen';
    play.textContent = playing ? 'Pause' : start;
  };

  const speak = () => {
    const mine = run;
    const sentence = sentences[index];
    if (!sentence) {
      playing = false;
      index = 0;
      mark();
      show();
      return;
    }
    mark(sentence.part);
    const utterance = new SpeechSynthesisUtterance(sentence.text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = slower.getAttribute('aria-pressed') === 'true' ? 0.7 : 1;
    utterance.onend = () => {
      if (mine !== run || !playing) return;
      index += 1;
      speak();
    };
    speech.speak(utterance);
  };

  const start = () => {
    run += 1;
    speech.cancel();
    if (sentences.length === 0) sentences = collect();
    playing = true;
    slower.parentElement.hidden = false;
    speak();
    show();
  };

  const stop = () => {
    run += 1;
    playing = false;
    speech.cancel();
    show();
  };

  play.addEventListener('click', () => (playing ? stop() : start()));
  slower.addEventListener('click', () => {
    slower.setAttribute('aria-pressed', String(slower.getAttribute('aria-pressed') !== 'true'));
    if (playing) start();
  });
  addEventListener('pagehide', stop);

  start();
})();
