// The reader's choice of colours, set before the first paint so that nothing flashes. Without this script the
// page follows the reader's system. The choice stays on the device; it is sent to nobody.
(() => {
  const root = document.documentElement;
  const key = 'colours';
  const apply = (choice) => {
    if (choice) root.dataset.theme = choice;
    else delete root.dataset.theme;
  };
  let saved = '';
  try {
    saved = localStorage.getItem(key) || '';
  } catch {
    // Storage can be switched off: then the choice lasts for this page.
  }
  apply(saved);
  addEventListener('DOMContentLoaded', () => {
    for (const part of document.querySelectorAll('[data-script]')) part.hidden = false;
    for (const button of document.querySelectorAll('[data-print]')) button.onclick = () => print();
    for (const radio of document.querySelectorAll('input[name=colours]')) {
      radio.checked = radio.value === saved;
      radio.onchange = () => {
        apply(radio.value);
        try {
          localStorage.setItem(key, radio.value);
        } catch {
          // As above.
        }
      };
    }
  });
})();
