import styles from '../../styles/suggest.css?inline';
import { attachSuggestions } from './combobox.ts';
import { element } from './dom.ts';

// A sheet made by script is no inline style, so that the security policy allows it. Browsers without it keep the plain form.
if ('adoptedStyleSheets' in Document.prototype && 'replaceSync' in CSSStyleSheet.prototype) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const spoken = element('p', { className: 'visually-hidden' });
  spoken.setAttribute('role', 'status');
  document.body.append(spoken);
  for (const input of document.querySelectorAll<HTMLInputElement>('form[role=search] input[name=q]'))
    attachSuggestions(input, spoken);
}
