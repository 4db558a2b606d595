// What the reader chose: the colours, set before the first paint so that nothing flashes, and Easy Read, so that
// links lead to it. Without this script the page follows the reader's system, and links lead to the standard
// pages. The choices stay on the device; they are sent to nobody. And the typeface, as soon as the link allows.
(() => {
  const root = document.documentElement;
  // Styles show what needs script from here on, so that nothing appears after the first paint and moves the rest.
  root.dataset.scripted = '';

  // Storage can be switched off: then a choice lasts for this page.
  const read = (key) => {
    try {
      return localStorage.getItem(key) || '';
    } catch {
      return '';
    }
  };
  const save = (key, value) => {
    try {
      localStorage.setItem(key, value);
    } catch {}
  };

  // On a quick link the typeface is there before the first paint. On a slow one it would hold the words up: they are
  // set in a face of the device, and the typeface is fetched afterwards for the next page.
  const typeface = root.dataset.typeface;
  const { effectiveType = '4g', saveData = false } = navigator.connection || {};
  if ((effectiveType === '4g' && !saveData) || read('typeface') === typeface) {
    root.dataset.quick = '';
    document.head.append(
      Object.assign(document.createElement('link'), {
        rel: 'preload',
        as: 'font',
        type: 'font/woff2',
        crossOrigin: 'anonymous',
        href: typeface,
      }),
    );
  } else if (!saveData && window.FontFace) {
    addEventListener('load', () => {
      new FontFace('later', `url(${typeface})`).load().then(
        () => save('typeface', typeface),
        () => {},
      );
    });
  }

  const apply = (choice) => {
    if (choice) root.dataset.theme = choice;
    else delete root.dataset.theme;
  };
  const colours = read('colours');
  apply(colours);

  // Leaflets and commitments have an Easy Read variant.
  const hasEasyRead = new RegExp(`/(?:(?:${root.dataset.topics.replaceAll(' ', '|')})/[a-z0-9-]+|commitments/[0-9])/$`);
  let easy = read('format') === 'easy';
  const choose = (value) => {
    easy = value === 'easy';
    save('format', value);
    for (const banner of document.querySelectorAll('[data-easy]')) banner.hidden = !easy;
  };
  const follow = (event) => {
    const link = event.target.closest && event.target.closest('a[href]');
    if (!link) return;
    if (link.dataset.choose) choose(link.dataset.choose);
    else if (easy && link.origin === location.origin && hasEasyRead.test(link.pathname)) link.pathname += 'easy-read/';
  };
  addEventListener('click', follow, true);
  addEventListener('auxclick', follow, true);

  // Nothing of the search is fetched before somebody goes to a search field.
  const wake = ({ target }) => {
    if (target.name !== 'q') return;
    removeEventListener('focusin', wake);
    document.head.append(Object.assign(document.createElement('script'), { type: 'module', src: root.dataset.search }));
  };
  addEventListener('focusin', wake);

  addEventListener('DOMContentLoaded', () => {
    const listen = document.querySelector('[data-listen]');
    const speech = window.speechSynthesis;
    if (listen && speech) {
      const ready = () =>
        listen.classList.toggle(
          'ready',
          speech.getVoices().some(({ lang }) => /^en\b/i.test(lang)),
        );
      ready();
      if (speech.addEventListener) speech.addEventListener('voiceschanged', ready);
      listen.addEventListener(
        'click',
        () => {
          document.body.append(Object.assign(document.createElement('script'), { src: listen.dataset.listen }));
        },
        { once: true },
      );
    }
    for (const button of document.querySelectorAll('[data-print]')) button.addEventListener('click', () => print());
    for (const radio of document.querySelectorAll('input[name=colours]')) {
      radio.checked = radio.value === colours;
      radio.addEventListener('change', () => {
        apply(radio.value);
        save('colours', radio.value);
      });
    }
    for (const banner of document.querySelectorAll('[data-easy]')) {
      banner.hidden = !easy;
      banner.querySelector('button').addEventListener('click', () => choose('standard'));
    }
  });
})();
