// Tables sort by a column: the heading becomes a button, for the pointer and the keyboard alike.
(function () {
  'use strict';
  const words = new Intl.Collator('en', { numeric: true }).compare;
  const compare = (one, other) => one.dataset.sort && other.dataset.sort ? one.dataset.sort - other.dataset.sort : words(one.textContent.trim(), other.textContent.trim());

  document.querySelectorAll('table').forEach(table => {
    const headings = table.querySelectorAll('thead th');
    headings.forEach((heading, column) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = heading.textContent;
      heading.textContent = '';
      heading.append(button);
      button.addEventListener('click', () => {
        const isAscending = heading.getAttribute('aria-sort') !== 'ascending';
        headings.forEach(other => other.removeAttribute('aria-sort'));
        heading.setAttribute('aria-sort', isAscending ? 'ascending' : 'descending');

        const body = table.tBodies[0];
        const rows = [...body.rows].sort((one, other) => compare(one.cells[column], other.cells[column]));
        body.append(...(isAscending ? rows : rows.reverse()));
      });
    });
  });
})();
