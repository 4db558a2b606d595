// Narrows the action plan to some actions. The table is whole without it. The choice is kept in the address, so
// that it can be shared and the back button brings it back.
(() => {
  const form = document.querySelector('[data-plan-filter]');
  const rows = [...document.querySelectorAll('tr[data-commitment]')];
  const status = form.querySelector('[role=status]');
  const selects = [...form.querySelectorAll('select')];

  const show = () => {
    const wanted = selects.filter(({ value }) => value);
    let count = 0;
    for (const row of rows) {
      const fits = wanted.every(({ name, value }) => row.dataset[name].split(' ').includes(value));
      row.hidden = !fits;
      if (fits) count += 1;
    }
    for (const body of document.querySelectorAll('table.actions tbody')) {
      body.hidden = !body.querySelector('tr[data-commitment]:not([hidden])');
    }
    for (const section of document.querySelectorAll('section.plan')) {
      section.hidden = !section.querySelector('tbody:not([hidden])');
    }
    const shown =
      count === 0
        ? 'No action fits all of these. Change one, or show all.'
        : `Showing ${count} of ${rows.length} actions.`;
    status.textContent = wanted.length > 0 ? shown : '';
    const query = new URLSearchParams(wanted.map(({ name, value }) => [name, value])).toString();
    history.replaceState(null, '', query ? `?${query}${location.hash}` : location.pathname + location.hash);
  };

  const asked = new URLSearchParams(location.search);
  for (const select of selects) {
    const value = asked.get(select.name);
    if ([...select.options].some((option) => option.value === value)) select.value = value;
  }
  form.addEventListener('change', show);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(show));
  if (selects.some(({ value }) => value)) show();
})();
