// Warns of leaving an editor with text that is not kept yet; keeps what can be chosen to what it goes by.
(function () {
  'use strict';
  var form = document.querySelector('form.editor');
  if (!form) {
    return;
  }
  var unsaved = false;
  form.addEventListener('input', function () {
    unsaved = true;
  });
  form.addEventListener('submit', function () {
    unsaved = false;
  });
  form.addEventListener('change', function (event) {
    form.querySelectorAll('[data-by]:not([data-by=""])').forEach(function (select) {
      if (select.dataset.by === event.target.name) {
        var all = [].slice.call(document.getElementById(select.dataset.choices).content.children);
        var fitting = all.filter(function (option) {
          return option.dataset.of === event.target.value;
        });
        select.replaceChildren.apply(select, [select.options[0]].concat(fitting.map(function (option) {
          return option.cloneNode(true);
        })));
        select.value = fitting.length === 1 ? fitting[0].value : '';
      }
    });
  });
  window.addEventListener('beforeunload', function (event) {
    if (unsaved) {
      event.preventDefault();
      event.returnValue = form.dataset.unsaved;
    }
  });
}());
